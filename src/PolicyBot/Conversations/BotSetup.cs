using Microsoft.Extensions.Options;
using PolicyBot.Answering;
using PolicyBot.Bot;
using PolicyBot.Bot.Delivery;
using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Forgetting;
using PolicyBot.Bot.Matching;
using PolicyBot.Bot.Matching.State;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Turns;
using PolicyBot.Configuration;
using PolicyBot.Eligibility;
using PolicyBot.Storage;
using PolicyBot.Suggestions;

namespace PolicyBot.Conversations;

/// <summary>Sets up the conversation that every channel shares.</summary>
public static class BotSetup
{
    /// <summary>Adds the bot, what it remembers and what it suggests.</summary>
    /// <param name="services">Where to add them.</param>
    public static IServiceCollection AddBot(this IServiceCollection services) =>
        services
            .AddSingleton<SuggestedQuestions>()
            .AddSingleton<ISuggestedQuestions>(provider => provider.GetRequiredService<SuggestedQuestions>())
            .AddSingleton<PatientAnswerer>()
            .AddHostedService<StorageWatch>()
            .AddHostedService<StorageExpiry>()
            .AddSingleton<ConversationState>()
            .AddSingleton<UserState>()
            .AddSingleton<IPersonalRecords, StateRecords>()
            .AddSingleton<IPersonalRecords, CompanyRecords>()
            .AddSingleton<IPersonalRecords, FeedbackRecords>()
            .AddSingleton<Forgetting>()
            .AddSingleton<ConversationMemories>()
            .AddSingleton<CompanyState>()
            .AddSingleton<CompanyMemories>()
            .AddSingleton<IMeasures, MeasuresOfAssistant>()
            .AddSingleton(provider => new SourceLinks(PublicUrl(provider)))
            .AddSingleton<AnswerMessages>()
            .AddSingleton<CompanyDialog>()
            .AddSingleton<AnswerDelivery>()
            .AddSingleton<IIndexVersion, LoadedIndexVersion>()
            .AddSingleton<SentAnswersState>()
            .AddSingleton<SentAnswers>()
            .AddSingleton<IPersonalRecords>(provider => provider.GetRequiredService<SentAnswers>())
            .AddSingleton<AnswerReactions>()
            .AddSingleton<RemovedInstallation>()
            .AddSingleton<FailedTurn>()
            .AddSingleton<TurnsUnderWay>()
            .AddHostedService<TurnsAtStop>()
            .AddSingleton<IBot>(provider => new TimelyTurns(
                ActivatorUtilities.CreateInstance<PolicyActivityHandler>(provider, provider.GetRequiredService<PatientAnswerer>()),
                provider.GetRequiredService<TurnsUnderWay>(),
                TimelyTurns.UsualPatience,
                provider.GetRequiredService<TimeProvider>()));

    private static Uri? PublicUrl(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ProgramOptions>>().Value.PublicUrl is { Length: > 0 } url ? new Uri(url) : null;
}
