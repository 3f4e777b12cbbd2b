using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Builder;

public sealed class StateTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_property_lasts_from_turn_to_turn_of_its_conversation_only()
    {
        var state = new ConversationState(_storage);
        var count = state.CreateProperty<int>("count");
        _adapter.Use(new AutoSaveStateMiddleware(state));
        var seen = new List<int>();

        foreach (var conversation in new[] { "c1", "c1", "c2" })
        {
            var activity = RecordingAdapter.Message("Hi");
            activity.Conversation = new ConversationAccount(id: conversation);
            await _adapter.RunAsync(activity, async (turn, token) =>
            {
                var value = await count.GetAsync(turn, () => 10, token);
                seen.Add(value);
                await count.SetAsync(turn, value + 1, token);
            });
        }

        Assert.Equal([10, 11, 10], seen);
    }

    [Fact]
    public async Task A_changed_object_is_written_back_without_being_set()
    {
        var state = new UserState(_storage);
        var topic = state.CreateProperty<Topic>("topic");
        using var first = Turn();
        (await topic.GetAsync(first, () => new Topic(), Token)).Sections.Add("一、政策背景");
        await state.SaveChangesAsync(first, cancellationToken: Token);

        using var second = Turn();

        Assert.Equal(["一、政策背景"], (await topic.GetAsync(second, () => new Topic(), Token)).Sections);
    }

    [Fact]
    public async Task An_unchanged_state_is_not_written()
    {
        var state = new ConversationState(_storage);
        using var turn = Turn();

        await state.LoadAsync(turn, cancellationToken: Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);
        Assert.Empty(await _storage.ReadAsync(["test/conversations/c1"], Token));

        await state.SaveChangesAsync(turn, force: true, cancellationToken: Token);
        Assert.Single(await _storage.ReadAsync(["test/conversations/c1"], Token));
    }

    [Fact]
    public async Task A_failed_turn_writes_nothing()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string>("name");
        _adapter.Use(new AutoSaveStateMiddleware(state));
        _adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await _adapter.RunAsync(RecordingAdapter.Message("Hi"), async (turn, token) =>
        {
            await name.SetAsync(turn, "x", token);
            throw new InvalidOperationException();
        });

        Assert.Empty(await _storage.ReadAsync(["test/conversations/c1"], Token));
    }

    [Fact]
    public async Task A_cleared_state_is_empty_after_it_is_saved()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string?>("name");
        using var first = Turn();
        await name.SetAsync(first, "x", Token);
        await state.SaveChangesAsync(first, cancellationToken: Token);
        await state.ClearStateAsync(first, Token);
        await state.SaveChangesAsync(first, cancellationToken: Token);

        using var second = Turn();

        Assert.Null(await name.GetAsync(second, cancellationToken: Token));
    }

    [Fact]
    public async Task A_deleted_property_or_state_is_gone()
    {
        var state = new ConversationState(_storage);
        var name = state.CreateProperty<string?>("name");
        using var turn = Turn();
        await name.SetAsync(turn, "x", Token);
        await name.DeleteAsync(turn, Token);
        Assert.Null(await name.GetAsync(turn, cancellationToken: Token));
        await state.SaveChangesAsync(turn, force: true, cancellationToken: Token);
        await state.DeleteAsync(turn, Token);

        Assert.Null(state.GetCachedState(turn));
        Assert.Empty(await _storage.ReadAsync(["test/conversations/c1"], Token));
    }

    [Fact]
    public async Task An_absent_value_type_without_default_is_the_types_default()
    {
        using var turn = Turn();

        Assert.Equal(0, await new ConversationState(_storage).CreateProperty<int>("count").GetAsync(turn, cancellationToken: Token));
    }

    [Fact]
    public async Task A_state_needs_to_know_what_it_belongs_to()
    {
        using var turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message) { ChannelId = "test" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(_storage).LoadAsync(turn, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(_storage).LoadAsync(turn, cancellationToken: Token));
    }

    private TurnContext Turn() => new(_adapter, RecordingAdapter.Message("Hi"));

    private sealed class Topic
    {
        public List<string> Sections { get; init; } = [];
    }
}
