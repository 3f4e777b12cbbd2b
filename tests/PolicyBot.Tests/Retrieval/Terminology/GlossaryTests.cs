using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Terminology;

public sealed class GlossaryTests
{
    private static readonly Glossary Names = Glossary.Parse(
        """
        things:
          concepts:
            - en: [subsidy, government grant]
              zh: [补贴, 补助]
            - en: [small and medium-sized enterprise, sme]
              zh: [中小企业]
            - en: [enterprise]
              zh: [企业]
            - en: [venture capital, VC]
              zh: [风险投资]
            - en: [floor area ratio, FAR]
              zh: [容积率]
            - en: ["R&D"]
              zh: [研发]
            - en: [AI plus]
              zh: [人工智能+]
            - en: [corporate income tax]
              zh: [企业所得税]
            - en: [income tax reduction]
              zh: [所得税减免]
            - en: [high-tech enterprise]
              zh: [高企, 高新技术企业]
            - en: [import]
              zh: [进口]
            - en: [objection]
              zh: [异议]
            - en: [tax branch, business premises]
              zh: [经营场所]
            - en: [little giant]
              zh: [专精特新小巨人企业, 小巨人]
            - en: ["micro, small and medium-sized enterprises"]
              zh: [小微企业]
            - en: [S fund]
              zh: [S基金]
            - en: [three years]
              zh: [3年]
            - en: [export tax rebate]
              zh: [出口退(免)税]
        general:
          acrossLanguagesOnly: true
          concepts:
            - en: [increase]
              zh: [提高]
        """, "glossary.yaml");

    [Theory]
    [InlineData("Which subsidies are there?", "subsidies")]
    [InlineData("SUBSIDY", "SUBSIDY")]
    [InlineData("taxes branches; business premise, businesses premises", "taxes branches", "business premise", "businesses premises")]
    [InlineData("a government's grants", "government's grants")]
    [InlineData("for small- and medium sized enterprises", "small- and medium sized enterprises")]
    [InlineData("for micro, small and medium-sized enterprises", "micro, small and medium-sized enterprises")]
    [InlineData("research: R&D, R & D", "R&D", "R & D")]
    [InlineData("the “AI +” and “AI Plus” actions", "AI +", "AI Plus")]
    [InlineData("SMEs or an sme", "SMEs", "sme")]
    [InlineData("企业补贴和补助", "企业", "补贴", "补助")]
    [InlineData("人工智能＋行动", "人工智能＋")]
    [InlineData("专精特新“小巨人”企业", "专精特新“小巨人”企业")]
    [InlineData("3年、S基金、出口退（免）税", "3年", "S基金", "出口退（免）税")]
    public void Names_are_found_in_any_form(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("企業補貼", "企業", "補貼")]
    [InlineData("風險投資與研發", "風險投資", "研發")]
    public void Names_are_found_in_traditional_characters(string text, params string[] expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("How far is it?")]
    [InlineData("A grant. Government pays.")]
    [InlineData("a government: grant")]
    [InlineData("2023年")]
    [InlineData("subsidised")]
    [InlineData("It is important that the objective is met.")]
    [InlineData("")]
    [InlineData("??? \n ，。")]
    public void Other_words_are_not_mistaken_for_names(string text) => Assert.Empty(Names.Find(text));

    [Fact]
    public void An_acronym_of_three_letters_is_found_in_capitals_only() =>
        Assert.Equal(["FAR", "VC", "VCs"], Found("How far may the FAR go, asks the VC; other VCs don't; vc neither"));

    [Theory]
    [InlineData("small and medium-sized enterprises", "small and medium-sized enterprises")]
    [InlineData("中小企业", "中小企业")]
    [InlineData("企业所得税减免", "企业所得税")]
    [InlineData("提高企业", "提高", "企业")]
    public void The_longest_name_counts_and_of_equally_long_ones_the_first(string text, params string[] expected) =>
        Assert.Equal(expected, Found(text));

    [Fact]
    public void A_match_tells_its_place_its_concept_and_its_language()
    {
        var match = Assert.Single(Names.Find("Is there 補貼?"));
        Assert.Equal(new Span(9, 11), match.Span);
        Assert.Equal("subsidy", match.Concept.ToString());
        Assert.Equal(("补贴", Language.SimplifiedChinese), (match.Name, match.Language));
        Assert.Equal(Language.English, Assert.Single(Names.Find("subsidy")).Language);
    }

    [Fact]
    public void All_concepts_of_a_text_include_those_inside_and_across_longer_names()
    {
        Assert.Equal(
            ["corporate income tax", "income tax reduction"], ConceptsIn("corporate income tax reduction"));
        Assert.Equal(
            ["corporate income tax", "enterprise", "income tax reduction"], ConceptsIn("企业所得税减免"));
        Assert.Equal(["enterprise", "small and medium-sized enterprise"], ConceptsIn("small and medium-sized enterprises"));
        Assert.Empty(ConceptsIn("nothing here"));
    }

    [Fact]
    public void Characters_of_two_neighbouring_words_make_no_third() => Assert.Equal(["enterprise", "increase"], ConceptsIn("提高企业竞争力"));

    [Fact]
    public void A_name_of_two_concepts_belongs_to_the_first()
    {
        var glossary = Glossary.Parse("g: {concepts: [{en: [factory], zh: [工厂]}, {en: [plant, factories], zh: [厂房]}]}", "glossary.yaml");
        Assert.Equal("工厂", Assert.Single(glossary.Find("factory")).Concept.Chinese[0]);
    }

    [Fact]
    public void The_empty_glossary_finds_nothing()
    {
        Assert.Empty(Glossary.Empty.Find("subsidy 补贴"));
        Assert.Empty(Glossary.Empty.ConceptsIn("subsidy 补贴"));
    }

    private static IEnumerable<string> Found(string text) => Names.Find(text).Select(match => match.Span.In(text));

    private static IEnumerable<string> ConceptsIn(string text) =>
        Names.ConceptsIn(text).Select(concept => concept.ToString()).Order(StringComparer.Ordinal);
}
