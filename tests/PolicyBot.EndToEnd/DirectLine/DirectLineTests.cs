using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.EndToEnd.DirectLine;

public sealed class DirectLineTests(ClientPackage package) : IClassFixture<ClientPackage>
{
    private const string Channel = "/v3/directline";
    private const string Question = "How long is the Yiyang high-end electronic components policy valid?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_a_web_socket_that_breaks_nothing_is_lost_doubled_or_reordered()
    {
        Assert.SkipWhen(package.Path is null, package.Missing);
        await using var program = await BuiltProgram.StartAsync(Token);
        await using var line = new CuttableLine(program.Client.BaseAddress!);
        var page = await Conversation.GenerateAsync(program.Client);
        await using var client = DirectLineClient.Start(package.Path, new { domain = $"{line.Address}v3/directline", token = page.Token, webSocket = true });

        await client.ReceiveAsync(IsFromBot, Token);
        await AskAsync(client, Question);
        for (var i = 0; i < 2; i++)
        {
            line.Cut();
            await AskElsewhereAsync(program.Client, page, $"{Question} Asked elsewhere, time {i}.");
            line.Mend();
            await client.ReceiveAsync(a => a.TryGetProperty("text", out var text) && text.GetString()!.EndsWith($"time {i}.", StringComparison.Ordinal), Token);
            await AskAsync(client, Question);
        }

        Assert.True(await client.RefreshAsync(Token));
        await AskAsync(client, "政策有效期多长？");

        await AssertSameAsync(program.Client, page, client);
    }

    [Fact]
    public async Task Polling_that_breaks_goes_on_and_nothing_is_lost_doubled_or_reordered()
    {
        Assert.SkipWhen(package.Path is null, package.Missing);
        await using var program = await BuiltProgram.StartAsync(Token);
        await using var line = new CuttableLine(program.Client.BaseAddress!);
        var page = await Conversation.GenerateAsync(program.Client);
        await using var client = DirectLineClient.Start(
            package.Path, new { domain = $"{line.Address}v3/directline", token = page.Token, webSocket = false, pollingInterval = 200 });

        await client.ReceiveAsync(IsFromBot, Token);
        await AskAsync(client, Question);
        line.Cut();
        await AskElsewhereAsync(program.Client, page, $"{Question} Asked elsewhere.");
        line.Mend();
        await client.ResumeAsync();
        await client.ReceiveAsync(a => a.GetProperty("text").GetString()!.EndsWith("elsewhere.", StringComparison.Ordinal), Token);
        await AskAsync(client, Question);
        Assert.True(await client.RefreshAsync(Token));
        await AskAsync(client, Question);

        await AssertSameAsync(program.Client, page, client);
    }

    [Fact]
    public async Task Over_two_replicas_nothing_is_lost_doubled_or_reordered()
    {
        Assert.SkipWhen(package.Path is null, package.Missing);
        await using var database = await PostgresSchema.CreateAsync(Token);
        await using var one = await BuiltProgram.StartAsync(Token, database.Environment);
        await using var other = await BuiltProgram.StartAsync(Token, database.Environment);
        await using var line = new CuttableLine(one.Client.BaseAddress!, other.Client.BaseAddress!);
        var page = await Conversation.GenerateAsync(one.Client);
        await using var client = DirectLineClient.Start(package.Path, new { domain = $"{line.Address}v3/directline", token = page.Token, webSocket = true });

        await client.ReceiveAsync(IsFromBot, Token);
        await AskAsync(client, Question);
        Assert.True(await client.RefreshAsync(Token));
        await AskAsync(client, "政策有效期多长？");
        await AskElsewhereAsync(one.Client, page, $"{Question} Asked at one.");
        await AskElsewhereAsync(other.Client, page, $"{Question} Asked at the other.");
        await client.ReceiveAsync(a => a.TryGetProperty("text", out var text) && text.GetString()!.EndsWith("the other.", StringComparison.Ordinal), Token);
        await AskAsync(client, Question);

        await AssertSameAsync(one.Client, page, client);
        await AssertSameAsync(other.Client, page, client);
    }

    private static async Task AskAsync(DirectLineClient client, string question)
    {
        var id = await client.PostAsync(question, Token);
        var echo = await client.ReceiveAsync(a => a.GetProperty("id").GetString() == id, Token);
        Assert.Equal(question, echo.GetProperty("text").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        await client.ReceiveAsync(a => IsFromBot(a) && a.TryGetProperty("replyToId", out var asked) && asked.GetString() == id, Token);
    }

    // Another window of the same person; its line is whole.
    private static async Task AskElsewhereAsync(HttpClient http, Conversation page, string question)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Channel}/conversations/{page.Id}/activities")
        {
            Content = JsonContent.Create(new { type = "message", text = question }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", page.Token) },
        };
        using var response = await http.SendAsync(request, Token);
        response.EnsureSuccessStatusCode();
    }

    private static async Task AssertSameAsync(HttpClient http, Conversation page, DirectLineClient client)
    {
        await client.ListenAsync(TimeSpan.FromSeconds(1), Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Channel}/conversations/{page.Id}/activities")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", page.Token) },
        };
        using var response = await http.SendAsync(request, Token);
        var said = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal(
            said.GetProperty("activities").EnumerateArray().Where(a => a.GetProperty("type").GetString() != "typing").Select(Said),
            client.Activities.Select(Said));
    }

    private static string Said(JsonElement activity) =>
        $"{activity.GetProperty("id")} {activity.GetProperty("timestamp")} {activity.GetProperty("from").GetProperty("role")}: {activity.GetProperty("text")}";

    private static bool IsFromBot(JsonElement activity) =>
        activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("role").GetString() == "bot";

    private sealed record Conversation(string Id, string Token)
    {
        public static async Task<Conversation> GenerateAsync(HttpClient http)
        {
            using var response = await http.PostAsync($"{Channel}/tokens/generate", null, DirectLineTests.Token);
            response.EnsureSuccessStatusCode();
            var generated = await response.Content.ReadFromJsonAsync<JsonElement>(DirectLineTests.Token);
            return new Conversation(generated.GetProperty("conversationId").GetString()!, generated.GetProperty("token").GetString()!);
        }
    }
}
