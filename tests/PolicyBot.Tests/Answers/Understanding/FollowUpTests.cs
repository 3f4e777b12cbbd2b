using PolicyBot.Answers.Model;
using PolicyBot.Answers.Understanding;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("and for land?", FollowUp.Reference.Continues)]
    [InlineData("What about talent?", FollowUp.Reference.Continues)]
    [InlineData("那人才呢？", FollowUp.Reference.Continues)]
    [InlineData("还有土地呢？", FollowUp.Reference.Continues)]
    [InlineData("How long is it valid?", FollowUp.Reference.Points)]
    [InlineData("Who issued this policy?", FollowUp.Reference.Points)]
    [InlineData("And who can apply?", FollowUp.Reference.Points)]
    [InlineData("该政策有效期多久？", FollowUp.Reference.Points)]
    [InlineData("How long is the Yiyang policy valid?", FollowUp.Reference.None)]
    [InlineData("Which companies that export get a reward?", FollowUp.Reference.None)]
    [InlineData("补贴比例是多少？", FollowUp.Reference.None)]
    public void A_follow_up_is_told_by_its_words(string question, FollowUp.Reference reference) =>
        Assert.Equal(reference, FollowUp.ReferenceOf(question));

    [Fact]
    public void The_background_is_the_last_question_that_stands_on_its_own() =>
        Assert.Equal("What is offered for talent?", FollowUp.Background(
        [
            new Turn("How long is the plan valid?", "a", []),
            new Turn("What is offered for talent?", "a", []),
            new Turn("and for land?", "a", []),
        ]));

    [Theory]
    [InlineData("and for land?", "for land")]
    [InlineData("What about talent?", "talent")]
    [InlineData("那人才呢？", "人才呢")]
    public void The_core_leaves_out_what_marks_a_follow_up(string question, string core) =>
        Assert.Equal(core, FollowUp.Core(question));
}
