using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using PolicyBot.Bot;
using PolicyBot.Bot.Feedback;
using PolicyBot.BotFramework.Builder;
using PolicyBot.Storage;
using PolicyBot.Storage.Feedback;
using PolicyBot.Storage.State;

namespace PolicyBot.Tests.Storage;

/// <summary>What every database must do alike.</summary>
public abstract class DatabaseStorageTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_process_writes_another_reads_as_it_was()
    {
        await Open().WriteAsync(State("k", "memory", "2026-01-01T08:00:00+08:00 政策 \uD83D\uDE00 \uD800\0"), Token);

        var read = await ReadAsync(Open(), "k");

        // Half a character is read as the sign for what is none.
        Assert.Equal("2026-01-01T08:00:00+08:00 政策 \uD83D\uDE00 \uFFFD\0", read["memory"]);
    }

    [Fact]
    public async Task An_item_that_somebody_else_changed_is_refused_and_a_star_writes_all_the_same()
    {
        var storage = Open();
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Note { Text = "a" } }, Token);
        var one = (await storage.ReadAsync<Note>(["k"], Token))["k"];
        var other = (await storage.ReadAsync<Note>(["k"], Token))["k"];
        one.Text = "one";
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = one }, Token);

        await Assert.ThrowsAsync<ArgumentException>(() => storage.WriteAsync(new Dictionary<string, object> { ["k"] = other }, Token));
        Assert.Equal("one", (await storage.ReadAsync<Note>(["k"], Token))["k"].Text);
        other.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = other }, Token);
        Assert.Equal("a", (await storage.ReadAsync<Note>(["k"], Token))["k"].Text);
    }

    [Fact]
    public async Task Turns_of_one_conversation_at_once_in_two_processes_lose_nothing_of_each_other()
    {
        IStorage[] storages = [new BeginningStates(Open()), new BeginningStates(Open())];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(
            async () =>
            {
                var storage = storages[n % 2];
                var state = await ReadAsync(storage, "k");
                state["turns"] = new JArray(((state.TryGetValue("turns", out var turns) ? turns as JArray : null) ?? []).Append(n));
                state[$"own{n}"] = n;
                await storage.WriteAsync(new Dictionary<string, object> { ["k"] = state }, Token);
                state["again"] = true;
                await storage.WriteAsync(new Dictionary<string, object> { ["k"] = state }, Token);
            },
            Token)));

        var kept = await ReadAsync(Open(), "k");
        Assert.Equal(Enumerable.Range(0, 20), ((JArray)kept["turns"]).Select(turn => (int)turn).Order());
        Assert.All(Enumerable.Range(0, 20), n => Assert.Contains($"own{n}", kept.Keys));
    }

    [Fact]
    public async Task What_nobody_writes_for_long_is_forgotten_and_deleted()
    {
        var storage = Open();
        await storage.WriteAsync(State("old", "a", "1"), Token);
        _time.Advance(TimeSpan.FromDays(29));
        await storage.WriteAsync(State("new", "a", "1"), Token);
        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(["new"], (await storage.ReadAsync(["old", "new"], Token)).Keys);
        Assert.Equal(1, await storage.DeleteExpiredAsync(Token));
        await storage.WriteAsync(State("old", "a", "2"), Token);
        Assert.Equal("2", (await ReadAsync(storage, "old"))["a"]);
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_upgraded_in_place_by_many_at_once()
    {
        await Database.UpgradeAsync("01_state");
        await Database.ExecuteAsync("INSERT INTO state (key, value, etag, written) VALUES ('k', '{\"a\":\"kept\"}', 'e', 9999999999999)");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open().ReadAsync(["k"], Token), Token)));

        Assert.Equal("kept", (await ReadAsync(Open(), "k"))["a"]);
        Assert.Empty(await Feedback().LatestAsync(10, Token));
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_left_alone()
    {
        await Open().ReadAsync(["k"], Token);
        await Database.ExecuteAsync("INSERT INTO schema_history VALUES ('99_later', '99')");

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Open().ReadAsync(["k"], Token));

        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_is_kept_with_its_answer_and_a_second_thought_replaces_the_first()
    {
        var feedback = Feedback();
        await feedback.RecordAsync(Liked("p1", Reaction.Like, null), Token);
        await feedback.RecordAsync(Liked("p1", Reaction.Dislike, "write to a@example.com"), Token);

        var kept = Assert.Single(await Feedback().LatestAsync(10, Token));

        Assert.Equal((Reaction.Dislike, "masked", "masked", "A [1]."), (kept.Reaction, kept.Reason, kept.Question, kept.Answer));
        Assert.Equal("doc", Assert.Single(kept.Citations).DocumentId);
        Assert.Equal("v1", kept.IndexVersion);
    }

    [Fact]
    public async Task A_person_who_is_forgotten_leaves_the_verdict_alone()
    {
        var feedback = Feedback();
        await feedback.RecordAsync(Liked("p1", Reaction.Dislike, "because"), Token);
        await feedback.RecordAsync(Liked("p2", Reaction.Like, "fine"), Token);

        await feedback.ForgetAsync("p1", Token);

        var kept = await feedback.LatestAsync(10, Token);
        var forgotten = Assert.Single(kept, item => item.Person is null);
        Assert.Equal((Reaction.Dislike, null, null, "", ""), (forgotten.Reaction, forgotten.Reason, forgotten.Question, forgotten.ConversationId, forgotten.ActivityId));
        Assert.Equal("masked", Assert.Single(kept, item => item.Person == "p2").Reason);
    }

    public async ValueTask InitializeAsync() => _database = await MakeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the database, or skips the test.</summary>
    protected abstract Task<TestDatabase> MakeAsync();

    private TestDatabase Database => _database!;

    private static AnswerFeedback Liked(string person, Reaction reaction, string? reason) => new(
        "msteams", "c", "a", person, reaction, reason, "How long?", "A [1].",
        [new Citation(1, "doc", "Document", null, "doc.md", [], null, "A.", 0, 2, "/sources/doc?s=0-2#s0-2")], "v1", DateTimeOffset.UtcNow);

    private static Dictionary<string, object> State(string key, string name, string value) =>
        new() { [key] = new Dictionary<string, object> { [name] = value } };

    private static async Task<IDictionary<string, object>> ReadAsync(IStorage storage, string key) =>
        (IDictionary<string, object>)(await storage.ReadAsync([key], Token))[key];

    private DatabaseStorage Open() => new(Database.Connect(), new StorageOptions(), _time);

    private DatabaseFeedback Feedback() => new(Database.Connect(), new StorageOptions(), _ => "masked", _time);

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}

public sealed class SqliteStorageTests : DatabaseStorageTests
{
    protected override Task<TestDatabase> MakeAsync() => Task.FromResult(TestDatabase.Sqlite());
}

public sealed class PostgresStorageTests : DatabaseStorageTests
{
    protected override Task<TestDatabase> MakeAsync() => TestDatabase.PostgresAsync();
}
