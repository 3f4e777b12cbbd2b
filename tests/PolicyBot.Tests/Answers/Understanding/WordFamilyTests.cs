using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class WordFamilyTests
{
    private readonly TextAnalyzer _analyzer = new();

    [Theory]
    [InlineData("scientist", "scientific")]
    [InlineData("pensioner", "pension")]
    [InlineData("youngster", "young")]
    [InlineData("stably", "stable")]
    [InlineData("competitor", "competition")]
    public void Words_of_one_family_share_a_root(string one, string other) =>
        Assert.Equal(WordFamily.RootOf(_analyzer.Stem(one)), WordFamily.RootOf(_analyzer.Stem(other)));

    [Theory]
    [InlineData("grant", "ground")]
    [InlineData("factory", "factor")]
    public void Other_words_do_not(string one, string other) =>
        Assert.NotEqual(WordFamily.RootOf(_analyzer.Stem(one)), WordFamily.RootOf(_analyzer.Stem(other)));

    [Theory]
    [InlineData("奖励")]
    [InlineData("2025")]
    [InlineData("r")]
    public void What_is_no_English_word_is_its_own_root(string stem) => Assert.Equal(stem, WordFamily.RootOf(stem));
}
