using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Bot.Matching.Texts;

public sealed partial class MatchWordsTests
{
    private static readonly string[] Keys =
        [.. typeof(MatchWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Each_language_has_every_sentence_and_no_other(string culture) =>
        Assert.Equal(Keys, Sentences(culture).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void Each_language_fills_in_the_same_things(string culture)
    {
        var english = Sentences("");

        Assert.All(Sentences(culture), sentence => Assert.Equal(Placeholders(english[sentence.Key]), Placeholders(sentence.Value)));
    }

    [Theory]
    [InlineData("", Language.English)]
    [InlineData("zh-Hans", Language.SimplifiedChinese)]
    [InlineData("zh-Hant", Language.TraditionalChinese)]
    public void Each_language_is_written_in_that_language(string culture, Language language)
    {
        foreach (var (key, sentence) in Sentences(culture))
        {
            Assert.Equal(sentence, typeof(MatchWords).GetProperty(key)!.GetValue(MatchWords.In(language)));
            // Some are no more than a place for something and its unit.
            Assert.True(language != Language.English ? Chinese().IsMatch(sentence) || !Letters().IsMatch(Placeholder().Replace(sentence, "")) : !Chinese().IsMatch(sentence), key);
        }

        Assert.Equal(language, LanguageDetector.Detect(string.Concat(Sentences(culture).Values)));
    }

    private static Dictionary<string, string> Sentences(string culture)
    {
        var set = new ResourceManager(typeof(MatchWords)).GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Placeholders(string sentence) => Placeholder().Matches(sentence).Select(match => match.Value).Order();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
