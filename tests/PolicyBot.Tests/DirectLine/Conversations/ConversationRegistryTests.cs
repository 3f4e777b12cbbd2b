using Microsoft.Extensions.Time.Testing;
using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class ConversationRegistryTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly DirectLineLimits _limits = new() { Conversations = 4, ConversationsPerCaller = 2 };
    private readonly TestDatabase _database = TestDatabase.Sqlite();
    private readonly StoredChannel _channel;

    public ConversationRegistryTests() => _channel = new StoredChannel(_database, _limits, _time);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_conversation_starts_once_and_the_bot_is_told_once()
    {
        List<Activity> told = [];
        var channel = new StoredChannel(_database, _limits, _time, (_, activity) =>
        {
            told.Add(activity);
            return Task.CompletedTask;
        });

        var (first, isNew) = await channel.Registry.StartAsync(new ConversationStart("a", "dl_u", "zh-CN", "here"), Token);
        var (again, isNewAgain) = await channel.Registry.StartAsync(new ConversationStart("a", "dl_u", null, "here"), Token);
        await channel.QuietAsync();

        Assert.True(isNew);
        Assert.False(isNewAgain);
        Assert.Same(first, again);
        var update = Assert.Single(told);
        Assert.Equal(ActivityTypes.ConversationUpdate, update.Type);
        Assert.Equal("dl_u", Assert.Single(update.MembersAdded!).Id);
        Assert.Equal("zh-CN", update.Locale);
        Assert.NotEqual("dl_u", update.Recipient!.Id);
    }

    [Fact]
    public async Task A_conversation_that_nobody_uses_ends_and_frees_its_memory()
    {
        var used = await StartAsync("used", "a");
        var idle = await StartAsync("idle", "b");
        await idle.PostAsync(Message("hello"), "dl_u");
        await _channel.QuietAsync();
        Assert.True(_channel.Registry.Budget.Bytes > 0);

        _time.Advance(_limits.Idle - TimeSpan.FromSeconds(1));
        used.Use();
        Assert.NotNull(await _channel.FindAsync("idle"));
        _time.Advance(TimeSpan.FromSeconds(1));
        await _channel.Upkeep.EndIdleAsync(Token);

        Assert.Null(await _channel.FindAsync("idle"));
        Assert.Same(used, await _channel.FindAsync("used"));
        Assert.Equal(1, _channel.Registry.Count);
        Assert.Equal(0, _channel.Registry.Budget.Bytes);
        Assert.Equal(404, (await Assert.ThrowsAsync<DirectLineException>(() => idle.PostAsync(Message("late"), "dl_u"))).Status);
    }

    [Fact]
    public async Task An_ended_conversation_is_gone_before_it_is_swept_up()
    {
        await StartAsync("a", "x");

        _time.Advance(_limits.Idle);

        Assert.Null(await _channel.FindAsync("a"));
        Assert.True((await _channel.Registry.StartAsync(new ConversationStart("a", "dl_u", null, "x"), Token)).IsNew);
        Assert.Equal(1, _channel.Registry.Count);
    }

    [Fact]
    public async Task An_open_stream_keeps_its_conversation()
    {
        var conversation = await StartAsync("a", "x");
        var stream = conversation.OpenStream();

        for (var hour = 0; hour < 3; hour++)
        {
            _time.Advance(_limits.Idle);
            await _channel.Upkeep.EndIdleAsync(Token);
        }

        Assert.NotNull(await _channel.FindAsync("a"));
        stream.Dispose();
        stream.Dispose();
        Assert.NotNull(await _channel.FindAsync("a"));
        _time.Advance(_limits.Idle);

        Assert.Null(await _channel.FindAsync("a"));
    }

    [Fact]
    public async Task A_callers_oldest_idle_conversation_makes_room_for_its_next()
    {
        await StartAsync("others", "b");
        await StartAsync("1", "a");
        _time.Advance(TimeSpan.FromMinutes(1));
        await StartAsync("2", "a");
        var refused = await Assert.ThrowsAsync<DirectLineException>(() => StartAsync("3", "a"));
        Assert.Equal(429, refused.Status);
        Assert.Equal(_limits.IdleBeforeMakingRoom - TimeSpan.FromMinutes(1), refused.RetryAfter);

        _time.Advance(refused.RetryAfter!.Value);
        await StartAsync("3", "a");

        Assert.Null(await _channel.FindAsync("1"));
        foreach (var id in (string[])["2", "3", "others"])
            Assert.NotNull(await _channel.FindAsync(id));
    }

    [Fact]
    public async Task There_are_never_more_conversations_than_allowed_whichever_process_starts_them()
    {
        foreach (var caller in (string[])["a", "b", "c", "d"])
            await StartAsync(caller, caller);
        var next = new StoredChannel(_database, _limits, _time);

        Assert.Equal(429, (await Assert.ThrowsAsync<DirectLineException>(() => next.StartAsync("e", "e"))).Status);
        _time.Advance(_limits.IdleBeforeMakingRoom);
        await next.StartAsync("e", "e");

        Assert.Null(await next.FindAsync("a"));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_is_busy_with_does_not_make_room()
    {
        var never = new TaskCompletionSource();
        var channel = new StoredChannel(_database, _limits, _time, (_, _) => never.Task);
        await channel.StartAsync("1", "a");
        await channel.StartAsync("2", "a");
        _time.Advance(_limits.Idle * 2);

        Assert.Equal(429, (await Assert.ThrowsAsync<DirectLineException>(() => channel.StartAsync("3", "a"))).Status);
        Assert.NotNull(await channel.FindAsync("1"));
        never.SetResult();
        await channel.QuietAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("../x")]
    public async Task What_is_no_id_is_no_conversation(string id) => Assert.Null(await _channel.FindAsync(id));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Conversation> StartAsync(string id, string caller)
    {
        var conversation = await _channel.StartAsync(id, caller);
        await _channel.QuietAsync();
        return conversation;
    }

    private static PostedActivity Message(string text) =>
        PostedActivity.Read(System.Text.Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{text}\"}}"), 50);
}
