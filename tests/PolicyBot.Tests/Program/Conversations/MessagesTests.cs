using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Conversations;

public sealed class MessagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("directline", "How long is the policy valid?", "en")]
    [InlineData("emulator", "How long is the policy valid?", "en")]
    [InlineData("webchat", "益阳高端电子元器件政策有效期多久？", "zh-Hans")]
    public async Task A_question_is_answered_with_what_the_API_answers(string channel, string question, string language)
    {
        // The documents are still being loaded: the turn waits for them.
        await using var server = await RunningServer.StartUnreadyAsync(
            language == "en" ? [] : [$"--PolicyBot:SeedsPath={Repository.PathOf("seeds")}"]);

        var reply = Assert.Single(await SayAsync(server, question, channel));
        var asked = await server.PostAsync("/api/ask", new { question });

        var answer = reply.GetProperty("channelData").GetProperty("policyBotAnswer");
        Assert.Equal(language, answer.GetProperty("language").GetString());
        Assert.Equal(
            asked.EnumerateObject().Select(property => property.Name), answer.EnumerateObject().Select(property => property.Name));
        foreach (var name in (string[])["question", "language", "status", "answer", "claims", "citations", "composer"])
            Assert.True(JsonElement.DeepEquals(asked.GetProperty(name), answer.GetProperty(name)), name);
        Assert.Equal(
            answer.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("url").GetString()),
            Cited(reply).Select(claim => claim.GetProperty("appearance").GetProperty("url").GetString()));
    }

    [Fact]
    public async Task A_cited_link_leads_to_the_marked_words()
    {
        await using var server = await RunningServer.StartAsync();

        var reply = Assert.Single(await SayAsync(server, "How long is the policy valid?"));

        var page = await server.Client.GetStringAsync(
            Cited(reply)[0].GetProperty("appearance").GetProperty("url").GetString(), Token);
        Assert.Contains("<mark", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_understood_and_forgotten_on_demand()
    {
        await using var server = await RunningServer.StartAsync();

        await SayAsync(server, "Who can apply for the support for lantern makers?");
        var followed = await SayAsync(server, "How long is it valid?");
        await SayAsync(server, "Start over!");
        var lost = await SayAsync(server, "How long is it valid?");

        Assert.Contains("seven years", Text(followed), StringComparison.Ordinal);
        Assert.Equal("clarify", lost[0].GetProperty("channelData").GetProperty("policyBotAnswer").GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("en-US", "Hello!")]
    [InlineData("zh-CN", "您好！")]
    [InlineData("zh-TW", "您好！")]
    public async Task Whoever_joins_is_welcomed(string locale, string said)
    {
        await using var server = await RunningServer.StartUnreadyAsync();

        var welcome = Assert.Single(await PostAsync(server, Activity("conversationUpdate", new()
        {
            ["locale"] = locale,
            ["membersAdded"] = new[] { new { id = "bot" }, new { id = "user" } },
        })));

        Assert.StartsWith(said, welcome.GetProperty("text").GetString(), StringComparison.Ordinal);
        if (locale == "en-US")
            Assert.NotEmpty(welcome.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray());
    }

    [Fact]
    public async Task A_text_of_300_KB_is_answered_politely_and_briefly()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.InRange(Text(await SayAsync(server, new string('政', 100_000))).Length, 5, 200);
    }

    [Fact]
    public async Task Pieces_that_channels_leave_out_are_not_missed()
    {
        await using var server = await RunningServer.StartAsync();

        var replies = await PostAsync(server, new()
        {
            ["type"] = "message",
            ["text"] = "How long is the policy valid?",
            ["deliveryMode"] = "expectReplies",
            ["serviceUrl"] = "http://127.0.0.1:9/",
            ["conversation"] = new { id = "c" },
        });

        Assert.Contains("seven years", Text(replies), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<JsonElement>> SayAsync(RunningServer server, string text, string channel = "emulator") =>
        PostAsync(server, Activity("message", new() { ["text"] = text, ["channelId"] = channel }));

    private static async Task<IReadOnlyList<JsonElement>> PostAsync(RunningServer server, Dictionary<string, object?> activity)
    {
        using var response = await server.Client.PostAsJsonAsync("/api/messages", activity, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("activities").EnumerateArray()];
    }

    private static Dictionary<string, object?> Activity(string type, Dictionary<string, object?> fields)
    {
        var activity = new Dictionary<string, object?>
        {
            ["type"] = type,
            ["id"] = "activity",
            ["deliveryMode"] = "expectReplies",
            ["channelId"] = "emulator",
            ["serviceUrl"] = "http://127.0.0.1:9/",
            ["conversation"] = new { id = "conversation" },
            ["from"] = new { id = "user" },
            ["recipient"] = new { id = "bot" },
        };
        foreach (var (name, value) in fields)
            activity[name] = value;
        return activity;
    }

    private static string Text(IReadOnlyList<JsonElement> replies) => Assert.Single(replies).GetProperty("text").GetString()!;

    private static JsonElement[] Cited(JsonElement reply) =>
        [.. Assert.Single(reply.GetProperty("entities").EnumerateArray()).GetProperty("citation").EnumerateArray()];
}
