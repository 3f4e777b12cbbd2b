using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Retrieval.Library;

namespace PolicyBot.Tests.Retrieval.Spelling;

public sealed class SpellingCorrectorTests : LibraryTestBase
{
    private const string Policy =
        """
        The smart factory reward is 500,000 yuan. Companies that make electronic components in Yiyang receive a subsidy for their production lines.
        The foundation level is open to every manufacturing enterprise. Finishing a project in time, and a database of its figures, are conditions.
        """;

    private static readonly Glossary Names = Glossary.Parse("names: {concepts: [{en: [venture capital fund], zh: [创业投资基金]}, {en: [Xiangtan], zh: [湘潭]}]}", "glossary.yaml");

    [Theory]
    [InlineData("What is the susbidy for elctronic componets?", "What is the subsidy for electronic components?")]
    [InlineData("can i recieve a rewrad", "can i receive a reward")]
    [InlineData("manufactuing entreprise", "manufacturing enterprise")]
    [InlineData("How is the dedline calulate?", "How is the deadline calculate?")]
    [InlineData("SUSBIDY", "SUBSIDY")]
    [InlineData("Susbidy in Yiyagn", "Subsidy in Yiyang")]
    [InlineData("ventrue captial", "venture capital")]
    [InlineData("Who gets the susbidy's first half?", "Who gets the subsidy's first half?")]
    public async Task A_mistyped_word_becomes_the_word_of_documents_or_glossary_that_it_is_near_to(string typed, string meant) =>
        Assert.Equal(meant, (await Correct(typed)).Text);

    [Theory]
    [InlineData("smartfactory reward", "smart factory reward")]
    [InlineData("Venturecapital", "Venture capital")]
    [InlineData("elec tronic components", "electronic components")]
    [InlineData("produc-tion lines", "production lines")]
    [InlineData("the data base", "the database")]
    public async Task Words_run_together_or_parted_become_those_of_the_documents(string typed, string meant) =>
        Assert.Equal(meant, (await Correct(typed)).Text);

    [Theory]
    [InlineData("fishing vessels")]
    [InlineData("Is there a rewording of the founding contract?")]
    [InlineData("What do fictions, fractions and sections of a manufactory cost?")]
    [InlineData("smart-factory reward")]
    [InlineData("the greenhouse and the beekeepers' workshop")]
    [InlineData("unpredictable misfortunes, overqualified applicants, semiautomatic machines")]
    [InlineData("stopped, tied, studies, biggest, happily, heroes")]
    [InlineData("When was GATT signed, and what is SMAT?")]
    [InlineData("What does Quixtar or Zhang Weiwei get?")]
    [InlineData("write to info@subsidi.com or https://rewrad.example/faktory")]
    [InlineData("Wie hoch ist die Förderung für Fabriken?")]
    [InlineData("5g, 3d, i18n and covid19")]
    public async Task A_word_of_the_language_or_a_name_stays_as_it_is(string text)
    {
        var corrected = await Correct(text);
        Assert.Equal((text, 0), (corrected.Text, corrected.Corrections.Count));
    }

    [Fact]
    public async Task A_correction_tells_what_was_typed_where_and_what_it_was_taken_for()
    {
        var corrected = await Correct("Which Elctronic componets?");
        Assert.Equal(
            [("Elctronic", "Electronic", 6), ("componets", "components", 16)],
            corrected.Corrections.Select(correction => (correction.Typed, correction.Meant, correction.Span.Start)));
        Assert.All(corrected.Corrections, correction => Assert.Equal(correction.Typed, correction.Span.In("Which Elctronic componets?")));
    }

    [Fact]
    public async Task A_search_looks_for_what_was_meant_and_says_so()
    {
        await using var library = await Filled();
        var result = await new PassageSearch(library, Names).SearchAsync("elctronic componets", SearchFilter.Public, 1, Cancellation);
        Assert.Contains("electronic components", Assert.Single(result.Hits).Passage.Text, StringComparison.Ordinal);
        Assert.Equal(["electronic", "components"], result.Corrections.Select(correction => correction.Meant));
        Assert.DoesNotContain(result.Terms, term => term.Surface == "elctronic");
    }

    [Property(MaxTest = 20)]
    public Property A_word_of_the_documents_is_never_changed() => Prop.ForAll(
        Gen.Elements(Policy.Split(' ', '.', ',', '\n')).NonEmptyListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
        text => Library.Value.Search.Correct(text).Corrections.Count == 0);

    [Property(MaxTest = 50)]
    public bool Whatever_is_typed_the_corrections_account_for_every_change(string? typed)
    {
        typed ??= "";
        var corrected = Library.Value.Search.Correct(typed + " susbidy");
        var restored = corrected.Text;
        foreach (var correction in corrected.Corrections.Reverse())
        {
            var at = restored.LastIndexOf(correction.Meant, StringComparison.Ordinal);
            restored = string.Create(CultureInfo.InvariantCulture, $"{restored[..at]}{correction.Typed}{restored[(at + correction.Meant.Length)..]}");
        }

        return restored == typed + " susbidy";
    }

    [Fact]
    public async Task A_text_too_long_for_a_question_is_taken_as_it_is() =>
        Assert.Empty((await Correct(string.Join(' ', Enumerable.Repeat("susbidy", 1000)))).Corrections);

    // Shared by the properties' many cases.
    private static readonly Lazy<(PolicyLibrary Library, PassageSearch Search)> Library = new(() =>
    {
        var folder = new TemporaryFolder();
        var library = Open(new LibraryOptions { DataPath = folder.Path }).GetAwaiter().GetResult();
        Ingest(library, ("a.txt", Policy)).GetAwaiter().GetResult();
        return (library, new PassageSearch(library, Names));
    });

    private async Task<PolicyLibrary> Filled()
    {
        var library = await Open();
        await Ingest(library, ("a.txt", Policy));
        return library;
    }

    private async Task<CorrectedText> Correct(string text)
    {
        await using var library = await Filled();
        return new PassageSearch(library, Names).Correct(text);
    }
}
