using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Bot;
using PolicyBot.Bot.Delivery;
using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Forgetting;
using PolicyBot.Bot.Matching;
using PolicyBot.Bot.Matching.State;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Teams;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Tests.Answers;
using PolicyBot.Tests.DirectLine;
using PolicyBot.Tests.Eligibility;

namespace PolicyBot.Tests.Bot;

/// <summary>A conversation with the bot over two invented policies, on a channel that records.</summary>
public abstract class ConversationTestBase : AnsweringTestBase
{
    protected static readonly string[] English = ["How long are the Harbour City measures valid?", "Who issued the Harbour City measures?"];
    protected static readonly string[] Chinese = ["云岭县老果园改造每亩补贴多少？", "云岭县果园改造补贴办法有效期多长？"];

    protected ConversationTestBase()
    {
        Storage = new MemoryStorage(new Newtonsoft.Json.JsonSerializer());
        Answer = question => Ask(question.Text, [.. question.Turns]);
        var conversation = new ConversationState(Storage);
        var answers = new SentAnswers(new SentAnswersState(Storage), new IndexVersion(), NullLogger<SentAnswers>.Instance);
        var companies = new CompanyMemories(new CompanyState(Storage), NullLogger<CompanyMemories>.Instance);
        IPersonalRecords[] records = [new StateRecords(conversation, new UserState(Storage)), new CompanyRecords(companies), answers];
        Bot = new PolicyActivityHandler(
            new Answerer(this),
            new Suggestions(),
            new ConversationMemories(conversation, NullLogger<ConversationMemories>.Instance),
            new AnswerMessages(new SourceLinks(null)),
            new AnswerDelivery(TimeProvider.System),
            answers,
            new AnswerReactions(answers, Feedback, TimeProvider.System, NullLogger<AnswerReactions>.Instance),
            new RemovedInstallation(conversation, answers, records),
            new CompanyDialog(new SeedMeasures(this), companies, new SourceLinks(null), Clock, new LoggerFactory([Log]).CreateLogger<CompanyDialog>()),
            new PolicyBot.Bot.Forgetting.Forgetting(records),
            new FailedTurn(NullLogger<FailedTurn>.Instance),
            TimeProvider.System);
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected RecordingAdapter Adapter { get; } = new();

    protected IStorage Storage { get; }

    internal FeedbackList Feedback { get; } = new();

    /// <summary>What the dialog about companies logs.</summary>
    protected RecordedLog Log { get; } = new();

    /// <summary>The clock that companies are matched by.</summary>
    protected SetClock Clock { get; } = new() { Now = new DateTimeOffset(2026, 11, 23, 4, 0, 0, TimeSpan.Zero) };

    /// <summary>Whether there are measures.</summary>
    protected bool HasMeasures { get; set; } = true;

    /// <summary>The measures, where there are any.</summary>
    internal MeasureCatalogue Measures { get; set; } = SeedCatalogue.Catalogue;

    /// <summary>Answers the bot's questions; the real pipeline unless a test puts something else here.</summary>
    protected Func<Question, Task<Answer>> Answer { get; set; }

    protected IBot Bot { get; }

    /// <summary>Says something and returns the bot's messages, without signs of typing.</summary>
    protected async Task<IReadOnlyList<Activity>> SayAsync(string? text, Action<Activity>? change = null) =>
        [.. (await TurnAsync(Message(text), change)).Where(reply => reply.Type == ActivityTypes.Message)];

    /// <summary>Says something and returns the bot's only message.</summary>
    protected async Task<Activity> AskBotAsync(string? text, Action<Activity>? change = null) => Assert.Single(await SayAsync(text, change));

    protected Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, Action<Activity>? change = null)
    {
        change?.Invoke(activity);
        return Adapter.RunAsync(activity, Bot, Token);
    }

    protected static Activity Message(string? text) => In(new Activity { Type = ActivityTypes.Message, Text = text });

    protected static Activity Joined(params string[] members) => In(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [.. members.Select(member => new ChannelAccount(member))],
    });

    protected static Activity In(Activity activity)
    {
        activity.Id = "activity-1";
        activity.ChannelId = "webchat";
        activity.ServiceUrl = "http://localhost/";
        activity.Conversation = new ConversationAccount { Id = "conversation-1" };
        activity.From = new ChannelAccount("user-1");
        activity.Recipient = new ChannelAccount("bot");
        return activity;
    }

    protected static IEnumerable<string?> Suggested(Activity reply) => reply.SuggestedActions?.Actions?.Select(action => action.Title) ?? [];

    private sealed class Answerer(ConversationTestBase test) : IAnswerer
    {
        public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => test.Answer(question);
    }

    private sealed class IndexVersion : IIndexVersion
    {
        public string? Current => "7";
    }

    private sealed class SeedMeasures(ConversationTestBase test) : IMeasures
    {
        public Task<MeasuresInForce?> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(
            test.HasMeasures ? new MeasuresInForce(test.Measures, _ => new DocumentOrigin("seeds.txt", null)) : null);
    }

    private sealed class Suggestions : ISuggestedQuestions
    {
        public Task<IReadOnlyList<string>> InAsync(Language language, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>(language == Language.English ? English : Chinese);
    }
}
