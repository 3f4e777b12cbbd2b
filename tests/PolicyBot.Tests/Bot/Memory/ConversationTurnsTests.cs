using PolicyBot.Answers.Model;
using PolicyBot.Bot.Memory;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot.Memory;

public sealed class ConversationTurnsTests
{
    [Fact]
    public void Keeps_the_last_turns_in_order_with_what_they_were_about()
    {
        IReadOnlyList<Turn> turns = [];
        for (var i = 1; i <= ConversationTurns.Kept + 2; i++)
            turns = ConversationTurns.After(turns, Answered($"{i}"));

        Assert.Equal(Enumerable.Range(3, ConversationTurns.Kept).Select(i => $"{i}"), turns.Select(turn => turn.Question));
        Assert.Equal("doc", turns[^1].DocumentId);
        Assert.Equal(["Section"], turns[^1].Section);
    }

    [Fact]
    public void An_answer_without_citations_leaves_nothing_to_follow_up()
    {
        var turns = ConversationTurns.After([], Answered("a"));

        Assert.Equal(turns, ConversationTurns.After(turns, Answered("b") with { Citations = [] }));
    }

    [Fact]
    public void Keeps_the_beginning_of_a_long_question() =>
        Assert.InRange(ConversationTurns.After([], Answered(new string('x', 4_000)))[0].Question.Length, 500, 1_000);

    private static Answer Answered(string question) => new(
        question, Language.English, AnswerStatus.Answered, "A [1].", [new Claim("A.", [1], Support.Quoted)],
        [new Citation(1, "doc", "Document", null, "doc.md", ["Section"], null, "A.", 0, 2, "/sources/doc?s=0-2#s0-2")],
        Composer.Extractive, 1);
}
