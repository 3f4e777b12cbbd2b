using PolicyBot.Answers.Understanding;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("Who issued the policy and how long is it valid?", "Who issued the policy", "how long is it valid?")]
    [InlineData("What is the reward? Who gets it?", "What is the reward?", "Who gets it?")]
    [InlineData("We make capacitors. Is there a subsidy?", "We make capacitors. Is there a subsidy?")]
    [InlineData("Which loans and funds are there?", "Which loans and funds are there?")]
    [InlineData("奖励多少，什么时候截止？", "奖励多少", "什么时候截止？")]
    [InlineData("AI server subsidy rate", "AI server subsidy rate")]
    public void A_question_is_split_where_a_new_one_begins(string question, params string[] parts) =>
        Assert.Equal(parts, QuestionParts.Split(question));

    [Fact]
    public void A_question_of_more_than_three_parts_is_taken_as_one()
    {
        const string question = "Who? What? When? Where?";

        Assert.Equal([question], QuestionParts.Split(question));
    }

    [Theory]
    [InlineData("trucks{0}loans?", "trucks{0}loans?")]
    [InlineData("Who pays{0}and what is paid?", "Who pays", "what is paid?")]
    [InlineData("Who pays ,{0}and what is paid?", "Who pays", "what is paid?")]
    [InlineData("补贴多少，{0}谁发布？", "补贴多少", "谁发布？")]
    public void A_long_run_of_white_space_splits_as_one_space_does(string question, params string[] parts)
    {
        var run = new string(' ', 3_900);

        Assert.Equal(parts.Select(part => part.Replace("{0}", run)), QuestionParts.Split(question.Replace("{0}", run)));
    }
}
