using PolicyBot.Answers.Evaluation;
using PolicyBot.Documents;

namespace PolicyBot.Tests.Answers.Evaluation;

public sealed class QuestionSetTests
{
    private const string Good = """{"id":"a","q":"How long?","answerable":true,"evidence":["five"],"must":["five years"],"language":"en","kind":"extra fields are fine"}""";

    [Fact]
    public void Each_line_is_a_question()
    {
        var question = Assert.Single(QuestionSet.Read([Good, ""], "set.jsonl"));

        Assert.Equal(("a", "How long?", true), (question.Id, question.Q, question.Answerable));
        Assert.Equal(["five years"], question.Must!);
    }

    [Fact]
    public void A_question_needs_no_more_than_its_words_and_whether_it_has_an_answer()
    {
        var question = Assert.Single(QuestionSet.Read(["""{"id":"a","q":"How long?","answerable":false}"""], "set.jsonl"));

        Assert.Null(question.Evidence);
    }

    [Fact]
    public void An_id_may_be_a_number() =>
        Assert.Equal("7", Assert.Single(QuestionSet.Read(["""{"id":7,"q":"How long?","answerable":false}"""], "set.jsonl")).Id);

    [Theory]
    [InlineData("""{"id":true,"q":"Where?","answerable":false}""")]
    [InlineData("""{"id":"b","q":"Where?" """)]
    [InlineData("""{"id":"b"}""")]
    [InlineData("""{"id":"b","q":null,"answerable":true}""")]
    [InlineData("""{"id":"b","q":"Where?","answerable":"yes"}""")]
    [InlineData("""{"id":"b","q":"Where?","answerable":true,"must":["(open"]}""")]
    [InlineData("null")]
    [InlineData(Good)]
    public void A_broken_line_is_named(string broken)
    {
        var exception = Assert.Throws<InvalidInputException>(() => QuestionSet.Read([Good, broken], "set.jsonl"));

        Assert.StartsWith("set.jsonl, line 2:", exception.Message);
    }

    [Fact]
    public void An_empty_set_is_an_error() =>
        Assert.Throws<InvalidInputException>(() => QuestionSet.Read(["", " "], "set.jsonl"));
}
