using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.Storage.Conversations;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.DirectLine.Conversations;

/// <summary>Two processes over one database of conversations: on PostgreSQL side by side, on SQLite one after the other.</summary>
public abstract class ReplicasTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly DirectLineLimits _limits = new() { WaitingTurns = 500 };
    private readonly ConcurrentQueue<string> _answered = new();
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_said_in_one_process_is_read_in_the_other_with_the_same_ids_and_times()
    {
        var (one, other) = (Process(), Process());
        var conversation = await one.StartAsync("c");
        await one.QuietAsync();
        var id = await conversation.PostAsync(Message("hello", "k"), "dl_u");
        await one.QuietAsync();

        var elsewhere = await other.FindAsync("c");

        Assert.Equal(conversation.Start, elsewhere!.Start);
        Assert.Equal(Texts(conversation), Texts(elsewhere));
        Assert.Equal(["welcome", "hello", "re: hello"], Texts(elsewhere));
        Assert.Equal(conversation.Log.ReadAfter(0).Activities.Select(entry => (entry.Id, entry.Timestamp)), elsewhere.Log.ReadAfter(0).Activities.Select(entry => (entry.Id, entry.Timestamp)));
        Assert.Equal(id, await elsewhere.PostAsync(Message("hello", "k"), "dl_u"));
        Assert.Equal(2, _answered.Count);
    }

    [Fact]
    public async Task Ids_of_clients_may_hold_anything()
    {
        var conversation = await Process().StartAsync("c");

        var id = await conversation.PostAsync(Message("hello", "\\u0000'\\u20ac"), "dl_u");

        Assert.Equal(id, await conversation.PostAsync(Message("hello", "\\u0000'\\u20ac"), "dl_u"));
        Assert.NotEqual(id, await conversation.PostAsync(Message("hello", "another"), "dl_u"));
    }

    [Fact]
    public async Task A_turn_whose_process_stops_is_run_by_the_next_one_once()
    {
        var never = new TaskCompletionSource();
        var first = Process((_, _) => never.Task);
        var conversation = await first.StartAsync("c");
        await conversation.PostAsync(Message("hello"), "dl_u");
        await first.StopAsync();
        never.SetResult();
        await first.QuietAsync();

        var second = Process();
        await second.Upkeep.TakeOverAsync(Token);
        await second.QuietAsync();
        await second.Upkeep.TakeOverAsync(Token);
        await second.QuietAsync();

        Assert.Equal(["hello", "welcome", "re: hello"], Texts((await second.FindAsync("c"))!));
        Assert.Equal(["start", "c|0000001"], _answered);
    }

    [Fact]
    public async Task A_turn_that_the_bot_has_answered_is_not_run_again()
    {
        var never = new TaskCompletionSource();
        var first = Process(async (conversation, activity) =>
        {
            await AnswerAsync(conversation, activity);
            if (activity.Id is not null)
                await never.Task;
        });
        var conversation = await first.StartAsync("c");
        string[] ids = [await conversation.PostAsync(Message("one"), "dl_u"), await conversation.PostAsync(Message("two"), "dl_u")];
        await UntilAsync(() => Texts(conversation).Contains("re: one"));
        await first.StopAsync();

        // Dead: nothing more is heard of it.
        _time.Advance(_limits.Run + TimeSpan.FromSeconds(1));
        var second = Process();
        await second.Upkeep.TakeOverAsync(Token);
        await second.QuietAsync();

        Assert.Equal(["one", "re: one", "re: two", "two", "welcome"], Texts((await second.FindAsync("c"))!).Order(StringComparer.Ordinal));
        Assert.Equal(["start", .. ids], _answered);
        never.SetResult();
        await first.QuietAsync();
    }

    [Fact]
    public async Task A_turn_that_comes_long_too_late_is_left_out()
    {
        var never = new TaskCompletionSource();
        var first = Process((_, _) => never.Task);
        var conversation = await first.StartAsync("c");
        await conversation.PostAsync(Message("early"), "dl_u");
        _time.Advance(TimeSpan.FromMinutes(11));
        await conversation.PostAsync(Message("late"), "dl_u");
        _time.Advance(_limits.Run + TimeSpan.FromSeconds(1));

        var second = Process();
        await second.Upkeep.TakeOverAsync(Token);
        await second.QuietAsync();
        await (await second.FindAsync("c"))!.PostAsync(Message("next"), "dl_u");
        await second.QuietAsync();

        Assert.Equal(["early", "late", "re: late", "next", "re: next"], Texts((await second.FindAsync("c"))!));
        await first.StopAsync();
        never.SetResult();
        await first.QuietAsync();
    }

    [Fact]
    public async Task The_oldest_activities_make_room_in_the_database_too()
    {
        var limits = _limits with { ActivitiesPerConversation = 5 };
        var one = new StoredChannel(Database, limits, _time);
        var conversation = await one.StartAsync("c");
        for (var i = 1; i <= 8; i++)
            await conversation.PostAsync(Message($"{i}"), "dl_u");
        await one.QuietAsync();
        await conversation.PostAsync(Message("9"), "dl_u");
        await one.QuietAsync();

        var kept = await new StoredChannel(Database, limits, _time).FindAsync("c");

        Assert.Equal(["5", "6", "7", "8", "9"], Texts(kept!));
        Assert.Equal(9, kept!.Log.Last);
    }

    [Fact]
    public async Task Whoever_is_forgotten_leaves_no_word_and_the_conversation_goes_on()
    {
        var (one, other) = (Process(), Process());
        var speaking = await one.StartAsync("speaking");
        await one.StartAsync("second");
        await one.StartAsync("others", person: "dl_other");
        await speaking.PostAsync(Message("my secret"), "dl_u");
        await one.QuietAsync();

        await other.Registry.ForgetAsync("dl_u", "speaking", Token);
        await one.Registry.ForgetAsync("dl_u", "speaking", Token);
        await speaking.PostAsync(Message("hello"), "dl_u");
        await one.QuietAsync();

        Assert.Equal(["hello", "re: hello"], Texts(speaking));
        var fresh = Process();
        Assert.Equal(["hello", "re: hello"], Texts((await fresh.FindAsync("speaking"))!));
        Assert.Null(await fresh.FindAsync("second"));
        Assert.NotNull(await fresh.FindAsync("others"));
    }

    [Fact]
    public async Task Of_many_that_start_one_conversation_at_once_one_welcomes()
    {
        StoredChannel[] processes = [Process(), Process(), Process()];

        var started = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => processes[i % 3].Registry.StartAsync(new ConversationStart("c", "dl_u", null, "here"), Token))));
        foreach (var process in processes)
            await process.QuietAsync();

        Assert.Single(started, s => s.IsNew);
        Assert.Equal("start", Assert.Single(_answered));
        Assert.Equal(["welcome"], Texts((await Process().FindAsync("c"))!));
    }

    public async ValueTask InitializeAsync() => _database = await MakeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<TestDatabase> MakeAsync();

    protected TestDatabase Database => _database!;

    protected IReadOnlyCollection<string> Answered => _answered;

    private protected StoredChannel Process(Func<Conversation, Activity, Task>? runTurn = null) =>
        new(Database, _limits, _time, runTurn ?? AnswerAsync);

    protected static string[] Texts(Conversation conversation) =>
        [.. conversation.Log.ReadAfter(0).Activities.Select(entry => JsonDocument.Parse(entry.Json).RootElement.GetProperty("text").GetString()!)];

    protected static PostedActivity Message(string text, string? client = null) => PostedActivity.Read(
        Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{text}\",\"channelData\":{{\"clientActivityID\":\"{client ?? Guid.NewGuid().ToString("N")}\"}}}}"), 50);

    protected async Task AnswerAsync(Conversation conversation, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(activity);
        await Task.Yield();
        _answered.Enqueue(activity.Id ?? "start");
        await conversation.SayAsync(new Activity { Type = ActivityTypes.Message, Text = activity.Id is null ? "welcome" : $"re: {activity.Text}", ReplyToId = activity.Id });
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 1000 && !isSo(); i++)
            await Task.Delay(10, Token);
    }
}

public sealed class SqliteReplicasTests : ReplicasTests
{
    protected override Task<TestDatabase> MakeAsync() => Task.FromResult(TestDatabase.Sqlite());
}

public sealed class PostgresReplicasTests : ReplicasTests
{
    [Fact]
    public async Task Turns_of_one_conversation_from_two_processes_run_one_at_a_time_in_one_order()
    {
        var (running, most) = (0, 0);
        async Task RunAsync(Conversation conversation, Activity activity)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await AnswerAsync(conversation, activity);
            Interlocked.Decrement(ref running);
        }

        StoredChannel[] processes = [Process(RunAsync), Process(RunAsync)];
        var conversation = await processes[0].StartAsync("c");
        Conversation[] conversations = [conversation, (await processes[1].FindAsync("c"))!];

        var ids = await Task.WhenAll(Enumerable.Range(0, 80).Select(i => Task.Run(() => conversations[i % 2].PostAsync(Message($"{i / 4}", $"k{i / 4}"), "dl_u"))));
        foreach (var process in (StoredChannel[])[.. processes, .. processes])
            await process.QuietAsync();
        await conversations[0].RefreshAsync(TestContext.Current.CancellationToken);
        await conversations[1].RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, most);
        Assert.Equal(20, ids.Distinct().Count());
        var texts = Texts(conversations[0]);
        Assert.Equal(texts, Texts(conversations[1]));
        Assert.Equal(41, texts.Length);
        Assert.Equal(["start", .. ids.Distinct().Order(StringComparer.Ordinal)], Answered);
    }

    [Fact]
    public async Task All_replicas_have_one_signing_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new DatabaseSigningKey(Database.Connect()).ReadAsync(TestContext.Current.CancellationToken))));

        Assert.Equal(32, keys[0].Bytes.Length);
        Assert.All(keys, key => Assert.Equal(keys[0].Bytes, key.Bytes));
    }

    protected override Task<TestDatabase> MakeAsync() => TestDatabase.PostgresAsync();
}
