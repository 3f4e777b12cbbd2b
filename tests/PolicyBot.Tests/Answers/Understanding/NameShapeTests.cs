using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class NameShapeTests
{
    private readonly TextAnalyzer _analyzer = new();

    [Theory]
    [InlineData("What subsidies are there in Hainan?", "hainan", true)]
    [InlineData("Which SMEs qualify?", "smes", true)]
    [InlineData("VEFA fees for exporters", "vefa", true)]
    [InlineData("Subsidies for vessels", "subsidies", false)]
    [InlineData("We grow rice. Subsidies for us?", "subsidies", false)]
    [InlineData("Is there a subsidy for vessels?", "vessels", false)]
    [InlineData("Subsidies Of The Year For Trucks", "trucks", false)]
    public void A_capital_that_no_sentence_start_explains_makes_a_name(string question, string word, bool isName)
    {
        var token = _analyzer.Analyze(question).Single(token => token.Surface == word);

        Assert.Equal(isName, NameShape.IsName(question, token));
    }
}
