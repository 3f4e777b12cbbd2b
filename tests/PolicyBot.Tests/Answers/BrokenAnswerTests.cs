using Microsoft.Extensions.Logging;
using Moq;
using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;
using PolicyBot.Tests.DirectLine;

namespace PolicyBot.Tests.Answers;

public sealed class BrokenAnswerTests
{
    [Theory]
    [InlineData("How long is the policy valid?", "Something went wrong while answering. Please try again.")]
    [InlineData("政策有效期多长？", "回答时出了问题，请再试一次。")]
    public async Task What_breaks_on_the_way_ends_the_answer_as_failed_and_is_logged(string question, string words)
    {
        using var log = new RecordedLog();
        // No search: whatever uses it breaks.
        var pipeline = AnswerPipeline.Extractive(null!, new TextAnalyzer(), Glossary.Empty, TimeProvider.System, log);

        var answer = await pipeline.AnswerAsync(new Question(question), TestContext.Current.CancellationToken);

        Assert.Equal((AnswerStatus.Failed, words), (answer.Status, answer.Text));
        Assert.Empty(answer.Citations);
        // One line for the operator, without the question; where it broke is for those who look for it.
        var line = Assert.Single(log.Lines, line => !line.StartsWith("Debug ", StringComparison.Ordinal));
        Assert.StartsWith("Error An answer failed: NullReferenceException: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
        Assert.DoesNotContain(question, line, StringComparison.Ordinal);
        Assert.Contains("   at ", Assert.Single(log.Lines, line => line.StartsWith("Debug ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_cannot_be_read_ends_the_answer_as_failed()
    {
        var pipeline = AnswerPipeline.Extractive(null!, new TextAnalyzer(), Glossary.Empty, TimeProvider.System, Mock.Of<ILogger>());

        var answer = await pipeline.AnswerAsync(
            new Question("and for trucks?", null, [new Turn(null!, null, [])]), TestContext.Current.CancellationToken);

        Assert.Equal(AnswerStatus.Failed, answer.Status);
    }
}
