using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Terminology;

public sealed class ShippedGlossaryTests
{
    [Fact]
    public void It_is_large_and_has_no_name_twice()
    {
        var concepts = ShippedGlossary.Value.Concepts;
        Assert.True(concepts.Count >= 400, $"{concepts.Count} concepts");
        Assert.All(concepts, concept => Assert.True(concept.English.Count > 0 && concept.Chinese.Count > 0));
        Assert.Empty(concepts.SelectMany(concept => concept.English.Concat(concept.Chinese))
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void English_names_have_no_Chinese_characters_and_Chinese_names_some()
    {
        Assert.All(ShippedGlossary.Value.Concepts.SelectMany(concept => concept.English), name => Assert.DoesNotContain(name, IsChinese));
        Assert.All(ShippedGlossary.Value.Concepts.SelectMany(concept => concept.Chinese), name => Assert.Contains(name, IsChinese));
    }

    [Fact]
    public void Every_name_is_found_whole_and_as_its_own_concept()
    {
        var lost = from concept in ShippedGlossary.Value.Concepts
                   from name in concept.English.Concat(concept.Chinese)
                   where ShippedGlossary.Value.Find(name) is not [var match] || match.Concept != concept || match.Span.Length < name.Length
                   select name;
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("support", "支持")]
    [InlineData("development", "发展")]
    [InlineData("market", "市场")]
    [InlineData("quality", "质量")]
    public void General_words_lead_across_languages_only(string english, string chinese)
    {
        var concept = Assert.Single(ShippedGlossary.Value.Find(english)).Concept;
        Assert.Contains(chinese, concept.Chinese);
        Assert.True(concept.AcrossLanguagesOnly);
    }

    [Theory]
    [InlineData("有效期", "validity period")]
    [InlineData("獎勵", "reward")]
    [InlineData("加计扣除", "additional deduction")]
    [InlineData("数控化率", "CNC rate")]
    [InlineData("體育產業", "sports industry")]
    public void Usual_words_have_their_translation(string chinese, string english) =>
        Assert.Contains(english, Assert.Single(ShippedGlossary.Value.Find(chinese)).Concept.English);

    private static bool IsChinese(char character) => character is >= '\u4E00' and <= '\u9FFF';
}
