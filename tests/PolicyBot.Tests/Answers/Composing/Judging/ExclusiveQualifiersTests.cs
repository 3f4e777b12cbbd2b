using PolicyBot.Answers.Composing.Judging;

namespace PolicyBot.Tests.Answers.Composing.Judging;

public sealed class ExclusiveQualifiersTests
{
    [Theory]
    [InlineData("What does a Silver building receive?", "A building certified at Gold level receives $35.", true)]
    [InlineData("What does a Gold building receive?", "Gold level receives $35, Platinum level $60.", false)]
    [InlineData("What does a building receive?", "A building certified at Gold level receives $35.", false)]
    [InlineData("What surcharge applies to class E?", "Class D: 60%", true)]
    [InlineData("新获评市级绿色工厂奖励多少？", "对新获评省级绿色工厂的企业，给予25万元奖励", true)]
    [InlineData("新获评省级绿色工厂奖励多少？", "对新获评省级绿色工厂的企业，给予25万元奖励", false)]
    public void What_holds_for_one_says_nothing_of_another(string question, string text, bool differ) =>
        Assert.Equal(differ, ExclusiveQualifiers.Differ(question, text));
}
