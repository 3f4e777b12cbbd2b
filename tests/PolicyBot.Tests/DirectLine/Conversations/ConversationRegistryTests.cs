using Microsoft.Extensions.Time.Testing;
using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class ConversationRegistryTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly DirectLineLimits _limits = new() { Conversations = 4, ConversationsPerCaller = 2 };
    private readonly ConversationRegistry _registry;

    public ConversationRegistryTests() => _registry = new ConversationRegistry(_limits, _time);

    [Fact]
    public async Task A_conversation_starts_once_and_the_bot_is_told_once()
    {
        List<Activity> told = [];
        Task RunAsync(Conversation _, Activity activity)
        {
            told.Add(activity);
            return Task.CompletedTask;
        }

        var (first, isNew) = _registry.Start(new ConversationStart("a", "dl_u", "zh-CN", "here"), RunAsync);
        var (again, isNewAgain) = _registry.Start(new ConversationStart("a", "dl_u", null, "here"), RunAsync);
        await QuietAsync(first);

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
        idle.Post(Message("hello"), "dl_u");
        await QuietAsync(idle);
        Assert.True(_registry.Budget.Bytes > 0);

        _time.Advance(_limits.Idle - TimeSpan.FromSeconds(1));
        used.Use();
        Assert.NotNull(_registry.Find("idle"));
        _time.Advance(TimeSpan.FromSeconds(1));
        _registry.EndIdle();

        Assert.Null(_registry.Find("idle"));
        Assert.Same(used, _registry.Find("used"));
        Assert.Equal(1, _registry.Count);
        Assert.Equal(0, _registry.Budget.Bytes);
        Assert.Equal(404, Assert.Throws<DirectLineException>(() => idle.Post(Message("late"), "dl_u")).Status);
    }

    [Fact]
    public async Task An_ended_conversation_is_gone_before_it_is_swept_up()
    {
        await StartAsync("a", "x");

        _time.Advance(_limits.Idle);

        Assert.Null(_registry.Find("a"));
        Assert.True(_registry.Start(new ConversationStart("a", "dl_u", null, "x"), (_, _) => Task.CompletedTask).IsNew);
        Assert.Equal(1, _registry.Count);
    }

    [Fact]
    public async Task An_open_stream_keeps_its_conversation()
    {
        var conversation = await StartAsync("a", "x");
        var stream = conversation.OpenStream();

        _time.Advance(_limits.Idle * 3);
        Assert.NotNull(_registry.Find("a"));
        stream.Dispose();
        stream.Dispose();
        Assert.NotNull(_registry.Find("a"));
        _time.Advance(_limits.Idle);

        Assert.Null(_registry.Find("a"));
    }

    [Fact]
    public async Task A_callers_oldest_idle_conversation_makes_room_for_its_next()
    {
        await StartAsync("others", "b");
        await StartAsync("1", "a");
        _time.Advance(TimeSpan.FromMinutes(1));
        await StartAsync("2", "a");
        var refused = Assert.Throws<DirectLineException>(() => Start("3", "a"));
        Assert.Equal(429, refused.Status);
        Assert.Equal(_limits.IdleBeforeMakingRoom - TimeSpan.FromMinutes(1), refused.RetryAfter);

        _time.Advance(refused.RetryAfter!.Value);
        await StartAsync("3", "a");

        Assert.Null(_registry.Find("1"));
        Assert.All(["2", "3", "others"], id => Assert.NotNull(_registry.Find(id)));
    }

    [Fact]
    public async Task There_are_never_more_conversations_than_allowed()
    {
        foreach (var caller in (string[])["a", "b", "c", "d"])
            await StartAsync(caller, caller);

        Assert.Equal(429, Assert.Throws<DirectLineException>(() => Start("e", "e")).Status);
        _time.Advance(_limits.IdleBeforeMakingRoom);
        await StartAsync("e", "e");

        Assert.Equal(4, _registry.Count);
        Assert.Null(_registry.Find("a"));
    }

    [Fact]
    public void A_conversation_that_the_bot_is_busy_with_does_not_make_room()
    {
        var never = new TaskCompletionSource();
        _registry.Start(new ConversationStart("1", "dl_u", null, "a"), (_, _) => never.Task);
        _registry.Start(new ConversationStart("2", "dl_u", null, "a"), (_, _) => never.Task);
        _time.Advance(_limits.Idle * 2);

        Assert.Equal(429, Assert.Throws<DirectLineException>(() => Start("3", "a")).Status);
        Assert.NotNull(_registry.Find("1"));
    }

    private async Task<Conversation> StartAsync(string id, string caller)
    {
        var conversation = Start(id, caller);
        await QuietAsync(conversation);
        return conversation;
    }

    private Conversation Start(string id, string caller) =>
        _registry.Start(new ConversationStart(id, "dl_u", null, caller), (_, _) => Task.CompletedTask).Conversation;

    // Until the turn that welcomes is over, which makes the conversation busy.
    private async Task QuietAsync(Conversation conversation)
    {
        _time.Advance(TimeSpan.FromTicks(1));
        for (var i = 0; i < 1000 && conversation.IdleFor() == TimeSpan.Zero; i++)
            await Task.Delay(2, TestContext.Current.CancellationToken);
        _time.AdjustTime(_time.GetUtcNow() - TimeSpan.FromTicks(1));
        conversation.Use();
    }

    private static PostedActivity Message(string text) =>
        PostedActivity.Read(System.Text.Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{text}\"}}"), 50);
}
