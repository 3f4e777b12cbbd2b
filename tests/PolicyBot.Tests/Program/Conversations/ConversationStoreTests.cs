using PolicyBot.Answers.Model;
using PolicyBot.Conversations;

namespace PolicyBot.Tests.Program.Conversations;

public sealed class ConversationStoreTests
{
    private readonly Clock _clock = new();
    private readonly ConversationStore _store;

    public ConversationStoreTests() => _store = new ConversationStore(_clock);

    [Fact]
    public void Keeps_the_last_turns_of_each_conversation_apart_and_in_order()
    {
        for (var i = 1; i <= ConversationStore.TurnsKept + 2; i++)
            _store.Add("one", Asked($"{i}"));
        _store.Add("two", Asked("other"));

        Assert.Equal(Enumerable.Range(3, ConversationStore.TurnsKept).Select(i => $"{i}"), _store.Turns("one").Select(t => t.Question));
        Assert.Equal("other", Assert.Single(_store.Turns("two")).Question);
        Assert.Empty(_store.Turns("three"));
    }

    [Fact]
    public void Forgets_a_conversation_that_has_been_silent()
    {
        _store.Add("one", Asked("a"));
        _clock.Now += ConversationStore.Silence / 2;
        _store.Add("two", Asked("b"));
        _clock.Now += ConversationStore.Silence / 2 + TimeSpan.FromSeconds(1);

        Assert.Empty(_store.Turns("one"));
        Assert.Single(_store.Turns("two"));
    }

    [Fact]
    public void Forgets_the_conversation_used_longest_ago_when_there_are_too_many()
    {
        _store.Add("first", Asked("a"));
        _store.Add("second", Asked("b"));
        _store.Add("first", Asked("c"));
        for (var i = 2; i < ConversationStore.Conversations + 1; i++)
            _store.Add($"{i}", Asked("d"));

        Assert.Empty(_store.Turns("second"));
        Assert.Equal(2, _store.Turns("first").Count);
    }

    private static Turn Asked(string question) => new(question, null, []);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
