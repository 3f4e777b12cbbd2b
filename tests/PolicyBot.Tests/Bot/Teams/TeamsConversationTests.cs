using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Wording;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot.Teams;

public sealed class TeamsConversationTests : ConversationTestBase
{
    private const string Question = "How long are the Harbour City measures valid?";

    [Theory]
    [InlineData("<at>Policy &amp; Bot</at> help")]
    [InlineData("<at>Policy &amp; Bot</at>&nbsp;help")]
    [InlineData("<AT>Policy &amp; Bot</AT> <at>Policy &amp; Bot</at> help\n")]
    public async Task The_mention_of_the_bot_is_no_part_of_the_words(string text)
    {
        var reply = await AskBotAsync(text, activity => InTeams(activity, "channel", Mentioned("bot", "<at>Policy &amp; Bot</at>")));

        Assert.Equal(Words.In(Language.English).Help, reply.Text);
    }

    [Fact]
    public async Task The_name_of_somebody_else_stays_in_the_question()
    {
        Question? asked = null;
        Answer = question => Ask((asked = question).Text);

        await SayAsync(
            "<at>Bot</at> what does <at>Anna &lt;b&gt; Li</at> get for R&amp;D?",
            activity => InTeams(activity, "groupChat", Mentioned("bot", "<at>Bot</at>"), Mentioned("anna", "<at>Anna &lt;b&gt; Li</at>")));

        Assert.Equal("what does Anna <b> Li get for R&D?", asked?.Text);
    }

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","text":5,"mentioned":"x"}""")]
    [InlineData("""{"type":"mention","text":"","mentioned":{"id":{}}}""")]
    [InlineData("""{"type":"clientInfo","locale":{"a":1}}""")]
    public async Task Malformed_entities_are_passed_over(string entity)
    {
        var reply = await AskBotAsync("<at>Bot</at> help", activity => InTeams(activity, "personal", JsonConvert.DeserializeObject<Entity>(entity)!));

        Assert.Equal(Words.In(Language.English).Help, reply.Text);
    }

    [Theory]
    [InlineData("text/html", null, false)]
    [InlineData("messageReference", null, false)]
    [InlineData("application/vnd.microsoft.card.thumbnail", null, false)]
    [InlineData("application/vnd.microsoft.teams.file.download.info", "https://contoso.example/f.docx", true)]
    [InlineData("image/*", "https://smba.example/image", true)]
    public async Task Only_files_are_told_to_be_unread(string type, string? url, bool isFile)
    {
        var file = new Attachment(type, url, "<p>x</p>", "<b>name</b>.docx");

        var reply = await AskBotAsync(Question, activity => InTeams(activity).Attachments = [file]);

        Assert.Equal(isFile, reply.Text!.StartsWith(Words.In(Language.English).AttachmentsUnread, StringComparison.Ordinal));
        Assert.DoesNotContain("<b>", JsonConvert.SerializeObject(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal", true)]
    [InlineData("groupChat", false)]
    [InlineData("channel", false)]
    public async Task Questions_are_suggested_in_a_chat_of_one_person_alone(string conversationType, bool areSuggested)
    {
        var reply = await AskBotAsync("help", activity => InTeams(activity, conversationType));

        Assert.Equal(areSuggested, Suggested(reply).Any());
        Assert.Equal(areSuggested ? ["user-1"] : null, reply.SuggestedActions?.To);
    }

    [Fact]
    public async Task The_language_of_the_program_is_spoken_before_anything_is_said()
    {
        var client = new Entity("clientInfo") { Properties = new JObject { ["locale"] = "zh-TW" } };

        var welcome = Assert.Single(await TurnAsync(Installation("add"), activity => InTeams(activity, "personal", client)));

        Assert.StartsWith(Words.In(Language.TraditionalChinese).Welcome, welcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_is_welcomed_once_whatever_else_Teams_tells_of_it()
    {
        Assert.Empty(await TurnAsync(Joined("user-1", "bot"), activity => InTeams(activity)));
        Assert.Single(await TurnAsync(Installation("add"), activity => InTeams(activity)));
        Assert.Empty(await TurnAsync(Installation("add"), activity => InTeams(activity)));
        Assert.Empty(await TurnAsync(Installation("add-upgrade"), activity => InTeams(activity)));
        Assert.Empty(await TurnAsync(Joined("user-2"), activity => InTeams(activity, "channel")));
    }

    [Fact]
    public async Task Removal_deletes_what_is_kept_and_says_nothing()
    {
        await AskBotAsync(Question, activity => InTeams(activity));
        Assert.NotEmpty(await KeptAsync());

        Assert.Empty(await TurnAsync(Installation("remove-upgrade"), activity => InTeams(activity)));
        Assert.NotEmpty(await KeptAsync());
        Assert.Empty(await TurnAsync(Installation("remove"), activity => InTeams(activity)));

        Assert.Empty(await KeptAsync());
        Assert.Single(await TurnAsync(Installation("add"), activity => InTeams(activity)));
    }

    [Theory]
    [InlineData("like", "\"{\\\"feedbackText\\\":\\\" Very clear \\\"}\"", Reaction.Like, "Very clear")]
    [InlineData("dislike", "{\"feedbackText\":\"Wrong year\"}", Reaction.Dislike, "Wrong year")]
    [InlineData("dislike", "\"{\\\"feedbackText\\\":\\\"\\\"}\"", Reaction.Dislike, null)]
    [InlineData("like", "\"not json\"", Reaction.Like, "not json")]
    [InlineData("like", "null", Reaction.Like, null)]
    [InlineData("like", "[1]", Reaction.Like, null)]
    public async Task A_thumb_is_kept_beside_what_it_is_about(string reaction, string feedback, Reaction kept, string? reason)
    {
        var answer = await AskBotAsync(Question, activity => InTeams(activity));

        await ReactAsync(answer.Id!, $$$"""{"actionName":"feedback","actionValue":{"reaction":"{{{reaction}}}","feedback":{{{feedback}}}}}""");

        Assert.Equal((200, "{}"), (Adapter.InvokeResponse!.Status, JsonConvert.SerializeObject(Adapter.InvokeResponse.Body)));
        var record = Assert.Single(Feedback.Kept);
        Assert.Equal(("msteams", "conversation-1", answer.Id, kept, reason), (record.Channel, record.ConversationId, record.ActivityId, record.Reaction, record.Reason));
        Assert.Equal((Question, "7"), (record.Question, record.IndexVersion));
        Assert.Contains("three years [1]", record.Answer, StringComparison.Ordinal);
        Assert.Contains("three years", Assert.Single(record.Citations).Quote, StringComparison.Ordinal);
        Assert.Equal(64, record.Person!.Length);
    }

    [Fact]
    public async Task A_thumb_for_a_message_that_is_not_known_any_more_is_kept_all_the_same()
    {
        await ReactAsync("long-ago", """{"actionName":"feedback","actionValue":{"reaction":"like"}}""");

        Assert.Equal((null, null, 0), (Assert.Single(Feedback.Kept).Question, Feedback.Kept[0].Answer, Feedback.Kept[0].Citations.Count));
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""", 400)]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""", 400)]
    [InlineData("""{"actionName":"feedback"}""", 400)]
    [InlineData("""{"actionName":"delete","actionValue":{"reaction":"like"}}""", 501)]
    [InlineData("{}", 501)]
    public async Task What_is_no_feedback_is_refused_and_not_kept(string value, int status)
    {
        await ReactAsync("a-1", value);

        Assert.Equal((status, null), (Adapter.InvokeResponse!.Status, Adapter.InvokeResponse.Body));
        Assert.Empty(Feedback.Kept);
    }

    [Fact]
    public async Task A_store_that_is_away_is_told_to_the_channel()
    {
        Feedback.IsAway = true;

        await ReactAsync("a-1", """{"actionName":"feedback","actionValue":{"reaction":"like"}}""");

        Assert.Equal(503, Adapter.InvokeResponse!.Status);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("message/fetchTask")]
    [InlineData("composeExtension/query")]
    public async Task Other_invokes_of_Teams_are_not_implemented(string name)
    {
        Assert.Empty(await TurnAsync(In(new Activity { Type = ActivityTypes.Invoke, Name = name, Value = new JObject() }), activity => InTeams(activity)));

        Assert.Equal(501, Adapter.InvokeResponse?.Status);
    }

    [Theory]
    [InlineData("help", false)]
    [InlineData("hello", false)]
    [InlineData(Question, true)]
    [InlineData("What does a ski resort pay for snow cannons on Mars?", true)]
    public async Task Thumbs_are_shown_where_an_answer_can_be_right_or_wrong(string text, bool areShown)
    {
        var reply = await AskBotAsync(text, activity => InTeams(activity));

        Assert.Equal(areShown ? """{"feedbackLoop":{"type":"default"}}""" : "null", JsonConvert.SerializeObject(reply.ChannelData));
    }

    [Theory]
    [InlineData(1, 60_000)]
    [InlineData(40, 900)]
    [InlineData(3, 12_000)]
    public void However_long_an_answer_is_every_message_fits_and_says_where_it_was_shortened(int claims, int length)
    {
        // Every character of these is written as six.
        var answer = LongAnswer(claims, string.Concat(Enumerable.Repeat("<政_", length / 3)));
        var asked = new Activity { Type = ActivityTypes.Message, ChannelId = "msteams" };

        var messages = new AnswerMessages(new SourceLinks(new Uri("https://policies.example.com"))).Write(answer, asked);

        Assert.All(messages, message => Assert.InRange(JsonConvert.SerializeObject(message).Length * 2, 1, 28 * 1024));
        Assert.Equal(Enumerable.Range(1, claims), messages.SelectMany(Positions).Distinct());
        Assert.All(messages, message => Assert.All(Positions(message), position => Assert.Contains($"[{position}]", message.Text, StringComparison.Ordinal)));
        Assert.Equal(length > 5_000, messages[0].Text!.Contains(Words.In(Language.English).Shortened, StringComparison.Ordinal));
    }

    private static IEnumerable<int> Positions(Activity message) =>
        message.Entities!.Single().Properties["citation"]!.Select(claim => (int)claim["position"]!);

    private static Answer LongAnswer(int claims, string text) => new(
        "What?", Language.English, AnswerStatus.Answered, "x",
        [.. Enumerable.Range(1, claims).Select(i => new Claim($"{i} {text}.", [i], Support.Quoted))],
        [.. Enumerable.Range(1, claims).Select(i => new Citation(i, "doc", text, null, "doc.md", [text], null, text, 0, i, $"/sources/doc?s=0-{i}#s0-{i}"))],
        Composer.Extractive, 1);

    private Task<IReadOnlyList<Activity>> ReactAsync(string message, string value) => TurnAsync(
        In(new Activity { Type = ActivityTypes.Invoke, Name = "message/submitAction", ReplyToId = message, Value = JObject.Parse(value) }),
        activity => InTeams(activity));

    private async Task<IEnumerable<string>> KeptAsync() => (await Storage.ReadAsync(
        ["msteams/conversations/conversation-1", "msteams/conversations/conversation-1/answers"], Token)).Keys;

    private static Activity Installation(string action) => In(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action });

    private static Entity Mentioned(string id, string text) =>
        new("mention") { Properties = new JObject { ["mentioned"] = new JObject { ["id"] = id }, ["text"] = text } };

    private static Activity InTeams(Activity activity, string conversationType = "personal", params Entity[] entities)
    {
        activity.ChannelId = "msteams";
        activity.Conversation!.ConversationType = conversationType;
        activity.Entities = entities.Length == 0 ? null : [.. entities];
        return activity;
    }
}
