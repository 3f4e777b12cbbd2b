using System.Net;
using Npgsql;
using PolicyBot.EndToEnd.DirectLine;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.Program.Conversations;

public sealed class TwoReplicasTests
{
    private const string Question = "Who can apply for the support for lantern makers?";
    private const string FollowUp = "How long is it valid?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_conversation_goes_through_both_replicas_of_a_PostgreSQL_server()
    {
        await using var database = await TestDatabase.PostgresAsync();
        await using var a = await RunningServer.StartAsync(database.Settings);
        await using var b = await RunningServer.StartAsync(database.Settings);

        // The token and the conversation are A's, and everything goes on at B.
        var visitor = await ChatVisitor.JoinAsync(a, "dl_ann");
        await visitor.PostAsync(a, Question, "k1");
        await visitor.PollUntilAsync(b, 3);
        using (var stream = await visitor.OpenStreamAsync(b))
        {
            await visitor.PostAsync(a, FollowUp, "k2");
            await visitor.StreamUntilAsync(stream, 5);
            stream.Abort();
        }

        Assert.Contains("seven years", visitor.Read[4], StringComparison.Ordinal);

        // While nobody listens it goes on; whoever comes back, to whichever replica, misses nothing.
        await visitor.PostAsync(b, FollowUp, "k3");
        using var again = await visitor.OpenStreamAsync(a);
        await visitor.StreamUntilAsync(again, 7);
        Assert.Contains("seven years", visitor.Read[6], StringComparison.Ordinal);

        // A message that is posted again at the other replica is taken once.
        Assert.Equal(await visitor.PostAsync(a, "Thanks", "k4"), await visitor.PostAsync(b, "Thanks", "k4"));
        await visitor.StreamUntilAsync(again, 9);
        await visitor.PostAsync(b, "forget me");
        // Whether the words themselves are seen before they are gone depends on the moment.
        await visitor.StreamUntilAsync(again, () => visitor.Read[^1].StartsWith("I have deleted", StringComparison.Ordinal));
        Assert.Equal([visitor.Read[^1]], await ReadAnewAsync(visitor, b));
        Assert.Equal([visitor.Read[^1]], await ReadAnewAsync(visitor, a));
    }

    [Fact]
    public async Task Messages_posted_to_both_replicas_at_once_are_each_answered_once_and_nothing_is_forgotten()
    {
        await using var database = await TestDatabase.PostgresAsync();
        await using var a = await RunningServer.StartAsync(database.Settings);
        await using var b = await RunningServer.StartAsync(database.Settings);
        var visitor = await ChatVisitor.JoinAsync(a, "dl_ann");

        var posting = Enumerable.Range(0, 12).Select(i => visitor.PostAsync(i % 2 == 0 ? a : b, Question));
        await Task.WhenAll(posting);
        await visitor.PollUntilAsync(b, 25);
        await visitor.PostAsync(b, FollowUp);
        await visitor.PollUntilAsync(a, 27);

        Assert.Equal(12, visitor.Read.Count(text => text.Contains("Lantern makers registered", StringComparison.Ordinal)));
        Assert.Contains("seven years", visitor.Read[26], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_SQLite_a_conversation_outlives_its_server()
    {
        await using var database = TestDatabase.Sqlite();
        using var data = new TemporaryFolder();
        string[] settings = [.. database.Settings, $"--PolicyBot:DataPath={data.Path}"];
        ChatVisitor visitor;
        await using (var before = await RunningServer.StartAsync(settings))
        {
            visitor = await ChatVisitor.JoinAsync(before, "dl_ann");
            await visitor.PostAsync(before, Question, "k1");
            await visitor.PollUntilAsync(before, 3);
        }

        await using var after = await RunningServer.StartAsync(settings);
        using var stream = await visitor.OpenStreamAsync(after);
        await visitor.PostAsync(after, Question, "k1");
        await visitor.PostAsync(after, FollowUp, "k2");
        await visitor.StreamUntilAsync(stream, 5);

        Assert.Contains("seven years", visitor.Read[4], StringComparison.Ordinal);
        Assert.Equal(5, (await ReadAnewAsync(visitor, after)).Count);
    }

    [Fact]
    public async Task While_the_database_is_away_people_are_told_politely_and_afterwards_all_goes_on()
    {
        await using var database = await TestDatabase.PostgresAsync();
        var server = new NpgsqlConnectionStringBuilder(database.Options.ConnectionString);
        Assert.SkipUnless(server.Host is "127.0.0.1" or "localhost", "The line that is cut begins and ends at this machine.");
        await using var line = new CuttableLine(new Uri($"tcp://127.0.0.1:{server.Port}"));
        line.Cut();
        server.Port = line.Address.Port;
        await using var replica = await RunningServer.StartUnreadyAsync("--PolicyBot:Storage:Provider=postgres", $"--PolicyBot:Storage:ConnectionString={server}");

        // It starts, answers over the API, and says that it is not ready for people in chats.
        await UntilAsync(async () => (await replica.PostAsync("/api/ask", new { question = Question })).GetProperty("status").GetString() == "answered");
        await UntilReadyIsAsync(replica, HttpStatusCode.ServiceUnavailable);
        using (var refused = await replica.Client.PostAsync("/v3/directline/tokens/generate", null, Token))
            await AssertPoliteAsync(refused);

        line.Mend();
        await UntilReadyIsAsync(replica, HttpStatusCode.OK);
        var visitor = await ChatVisitor.JoinAsync(replica, "dl_ann");
        using var stream = await visitor.OpenStreamAsync(replica);

        line.Cut();
        using (var refused = await visitor.PostRawAsync(replica, Question, "k1"))
            await AssertPoliteAsync(refused);
        await UntilReadyIsAsync(replica, HttpStatusCode.ServiceUnavailable);

        line.Mend();
        await UntilReadyIsAsync(replica, HttpStatusCode.OK);
        await visitor.PostAsync(replica, Question, "k1");
        await visitor.StreamUntilAsync(stream, 3);
        Assert.Contains("Lantern makers", visitor.Read[2], StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ReadAnewAsync(ChatVisitor visitor, RunningServer at)
    {
        using var polled = await at.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{visitor.Conversation}/activities")
            {
                Headers = { Authorization = new("Bearer", visitor.BearerToken) },
            },
            Token);
        using var json = System.Text.Json.JsonDocument.Parse(await polled.Content.ReadAsStringAsync(Token));
        return [.. json.RootElement.GetProperty("activities").EnumerateArray().Where(a => a.GetProperty("type").GetString() == "message").Select(a => a.GetProperty("text").GetString()!)];
    }

    private static async Task AssertPoliteAsync(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        var said = await refused.Content.ReadAsStringAsync(Token);
        Assert.Contains("Try again soon", said, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", said, StringComparison.Ordinal);
    }

    private static Task UntilReadyIsAsync(RunningServer server, HttpStatusCode status) => UntilAsync(async () =>
    {
        using var ready = await server.Client.GetAsync("/health/ready", Token);
        return ready.StatusCode == status;
    });

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if (await isSo())
                    return;
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(50, Token);
        }

        Assert.Fail("It did not come to that.");
    }
}
