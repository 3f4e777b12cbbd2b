using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Search;

public sealed class ConceptSearchTests
{
    [Fact]
    public async Task A_search_shows_the_concepts_and_only_the_terms_that_were_typed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var glossary = Glossary.Parse("things: {concepts: [{en: [subsidy, grant], zh: [补贴]}]}", "glossary.yaml");
        using var folder = new TemporaryFolder();
        await using var library = await PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = folder.Path }, TimeProvider.System, cancellation);
        await library.IngestAsync(new IngestionRequest([SourceFile.FromText("a.txt", "The subsidy is 5,000 yuan.")], "seeds"), null, cancellation);

        var result = await new PassageSearch(library, glossary).SearchAsync("有什么补贴？", SearchFilter.Public, 5, cancellation);

        Assert.Equal("The subsidy is 5,000 yuan.", Assert.Single(result.Hits).Passage.Text);
        var match = Assert.Single(result.Concepts);
        Assert.Equal((new Span(3, 5), "subsidy"), (match.Span, match.Concept.ToString()));
        Assert.Contains("补贴", result.Terms.Select(term => term.Text));
        Assert.DoesNotContain("subsidi", result.Terms.Select(term => term.Text));
    }
}
