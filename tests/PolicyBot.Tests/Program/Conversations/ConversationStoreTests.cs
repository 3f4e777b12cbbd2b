using PolicyBot.Answers.Model;
using PolicyBot.Conversations;
using PolicyBot.Documents.Model;
using PolicyBot.Tests.Bot;

namespace PolicyBot.Tests.Program.Conversations;

public sealed class ConversationStoreTests
{
    private readonly SetClock _clock = new();
    private readonly ConversationStore _store;

    public ConversationStoreTests() => _store = new ConversationStore(_clock);

    [Fact]
    public void Keeps_the_turns_of_each_conversation_apart_and_in_order()
    {
        _store.Note("one", Answered("a"));
        _store.Note("one", Answered("b"));
        _store.Note("two", Answered("other"));
        _store.Note("three", Answered("not in the documents") with { Citations = [] });

        Assert.Equal(["a", "b"], _store.Turns("one").Select(turn => turn.Question));
        Assert.Equal("other", Assert.Single(_store.Turns("two")).Question);
        Assert.Empty(_store.Turns("three"));
    }

    [Fact]
    public void Forgets_a_conversation_that_has_been_silent()
    {
        _store.Note("one", Answered("a"));
        _clock.Now += ConversationStore.Silence / 2;
        _store.Note("two", Answered("b"));
        _clock.Now += ConversationStore.Silence / 2 + TimeSpan.FromSeconds(1);

        Assert.Empty(_store.Turns("one"));
        Assert.Single(_store.Turns("two"));
    }

    [Fact]
    public void Forgets_the_conversation_used_longest_ago_when_there_are_too_many()
    {
        _store.Note("first", Answered("a"));
        _store.Note("second", Answered("b"));
        _store.Note("first", Answered("c"));
        for (var i = 2; i < ConversationStore.Conversations + 1; i++)
            _store.Note($"{i}", Answered("d"));

        Assert.Empty(_store.Turns("second"));
        Assert.Equal(2, _store.Turns("first").Count);
    }

    private static Answer Answered(string question) => new(
        question, Language.English, AnswerStatus.Answered, "A [1].", [new Claim("A.", [1], Support.Quoted)],
        [new Citation(1, "doc", "Document", null, "doc.md", [], null, "A.", 0, 2, "/sources/doc?s=0-2#s0-2")],
        Composer.Extractive, 1);
}
