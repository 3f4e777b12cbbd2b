using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class EverydaySynonymsTests
{
    private readonly TextAnalyzer _analyzer = new();

    [Fact]
    public void A_word_knows_the_others_of_its_groups_and_not_itself()
    {
        var synonyms = new EverydaySynonyms(_analyzer).Of(_analyzer.Stem("firms"));

        Assert.Contains(_analyzer.Stem("enterprise"), synonyms);
        Assert.DoesNotContain(_analyzer.Stem("firm"), synonyms);
    }

    [Fact]
    public void A_word_of_no_group_has_none() => Assert.Empty(new EverydaySynonyms(_analyzer).Of("zeppelin"));
}
