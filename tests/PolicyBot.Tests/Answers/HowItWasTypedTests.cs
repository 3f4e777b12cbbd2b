using PolicyBot.Answers.Model;

namespace PolicyBot.Tests.Answers;

public sealed class HowItWasTypedTests : AnsweringTestBase
{
    [Theory]
    [InlineData("What is the susbidy for elctric trucks?", "80,000 yuan")]
    [InlineData("How long are the meassures for claen freight valid?", "three years")]
    [InlineData("老果園改造每畝補貼多少錢？", "600元")]
    [InlineData("本辦法有效期多長時間？", "五年")]
    public async Task A_question_with_typos_or_in_the_other_script_is_answered(string question, string fact)
    {
        var answer = await Ask(question);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(fact, answer.Text, StringComparison.Ordinal);
        Assert.Equal(question, answer.Question);
    }
}
