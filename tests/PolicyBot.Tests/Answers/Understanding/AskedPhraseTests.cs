using PolicyBot.Answers.Understanding;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class AskedPhraseTests
{
    [Theory]
    [InlineData("What noise limits apply to drones?", "noise limits")]
    [InlineData("Which conditions must an applicant meet?", "conditions")]
    [InlineData("How big is the tax refund for small firms?", "tax refund")]
    [InlineData("How many landing sites are to be built?", "landing sites")]
    [InlineData("What is the telephone number of the office?", "telephone number")]
    [InlineData("Who manages the fund?", "manages")]
    [InlineData("Who is the mayor of Gangcheng?", "mayor")]
    [InlineData("What does the agency charge for a review?", "charge")]
    [InlineData("List all the regions of the pilot.", "regions")]
    [InlineData("What kinds of trucks are supported?", "trucks")]
    [InlineData("产业基金的年收益率是多少？", "年收益率")]
    public void The_thing_asked_for_is_found(string question, string expected) =>
        Assert.Equal(expected, Assert.Single(AskedPhrase.Find(question)).In(question).Trim());

    [Theory]
    [InlineData("truck subsidy 2025")]
    [InlineData("")]
    [InlineData("Is it true?")]
    public void Some_questions_name_none(string question) => Assert.Empty(AskedPhrase.Find(question));
}
