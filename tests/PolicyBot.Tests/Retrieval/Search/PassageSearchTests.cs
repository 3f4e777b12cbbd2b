using Microsoft.Extensions.AI;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Retrieval.Library;

namespace PolicyBot.Tests.Retrieval.Search;

public sealed class PassageSearchTests : LibraryTestBase
{
    [Fact]
    public async Task The_result_tells_the_querys_terms_and_how_rare_they_are()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "There are grants for factories.\n\nThere are grants for shops.\n\nThere are loans."));
        var terms = (await Search(library, "Which grants for unicorns?")).Terms;
        var grants = terms.Single(term => term is { Kind: TermKind.Stem, Text: "grant" });
        var unicorns = terms.Single(term => term is { Kind: TermKind.Stem, Text: "unicorn" });
        Assert.Equal(("grants", 2, Math.Log(1 + (1.5 / 2.5))), (grants.Surface, grants.PassageCount, grants.Idf));
        Assert.Equal(0, unicorns.PassageCount);
        Assert.True(unicorns.Idf > grants.Idf);
    }

    [Fact]
    public async Task Of_two_passages_with_the_same_words_the_one_with_them_in_one_sentence_wins()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "Alpha likes tea. Many lines of text stand here. Omega likes milk.\nAlpha beside omega. Many lines of text stand here. Likes tea milk."));
        Assert.StartsWith("Alpha beside omega", (await Found(library, "alpha omega"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_whose_document_deals_with_the_matter_wins()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "The validity is five years.\nAbout loans."), ("b.txt", "The validity is nine years.\nAbout sports consumption."));
        Assert.Equal("The validity is nine years.", (await Found(library, "validity years sports"))
            .First(text => text.StartsWith("The", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_document_filter_is_applied_inside_the_index()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", string.Join('\n', Enumerable.Repeat("grant grant", 200))), ("b.txt", "one grant among much other text that makes it weak"));
        Assert.Equal(["one grant among much other text that makes it weak"], await Found(library, "grant", new SearchFilter(DocumentId: "b")));
        Assert.Empty(await Found(library, "grant", new SearchFilter(DocumentId: "none")));
        Assert.Empty(await Found(library, "grant", new SearchFilter(Region: "Hunan")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\u0001")]
    [InlineData("zzzz")]
    public async Task A_text_without_known_words_finds_nothing(string text)
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "grants"));
        Assert.Empty((await Search(library, text)).Hits);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_searched()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "grants for factories"));
        var text = string.Join(' ', Enumerable.Range(0, 150_000).Select(n => $"word{n}")) + " grants";
        Assert.Single((await Search(library, text)).Hits);
    }

    [Fact]
    public async Task With_an_embedding_model_meaning_finds_what_words_do_not()
    {
        await using var library = await OpenWithModel(new MeaningModel());
        await Ingest(library, ("a.txt", "Companies receive a subsidy.\nThe weather is fine."));
        Assert.Equal("Companies receive a subsidy.", (await Search(library, "money as a gift")).Hits[0].Passage.Text);
        Assert.Equal("The weather is fine.", (await Search(library, "weather")).Hits[0].Passage.Text);
    }

    [Fact]
    public async Task Vectors_are_kept_and_made_anew_for_another_model()
    {
        var model = new MeaningModel();
        await using (var library = await OpenWithModel(model))
            await Ingest(library, ("a.txt", "Companies receive a subsidy."));
        var calls = model.Calls;
        await using (var again = await OpenWithModel(model))
            Assert.Equal(2, again.Current.EmbeddedIndex.Dimensions);
        Assert.Equal(calls, model.Calls);
        await using (var plain = await Open())
            Assert.Equal(0, plain.Current.EmbeddedIndex.Dimensions);
        await using var other = await OpenWithModel(new MeaningModel("other"));
        Assert.Equal(2, other.Current.EmbeddedIndex.Dimensions);
    }

    [Fact]
    public async Task An_embedding_model_that_fails_leaves_the_search_by_terms()
    {
        var model = new MeaningModel();
        await using var library = await OpenWithModel(model);
        await Ingest(library, ("a.txt", "Companies receive a subsidy."));
        model.Fails = true;
        var result = await Search(library, "subsidy");
        Assert.Single(result.Hits);
        Assert.Contains("out of reach", result.Warning, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => Ingest(library, ("b.txt", "another")));
        Assert.Equal(["Companies receive a subsidy."], Texts(library));
    }

    [Fact]
    public async Task An_embedding_model_exchanged_behind_the_same_name_leaves_the_search_by_terms()
    {
        var model = new MeaningModel();
        await using var library = await OpenWithModel(model);
        await Ingest(library, ("a.txt", "Companies receive a subsidy."));
        model.IsExchanged = true;
        var result = await Search(library, "subsidy");
        Assert.Single(result.Hits);
        Assert.Contains("vectors of 3", result.Warning, StringComparison.Ordinal);
    }

    private static Task<SearchResult> Search(PolicyLibrary library, string text) =>
        new PassageSearch(library, Glossary.Empty).SearchAsync(text, SearchFilter.Public, 10, Cancellation);

    private Task<PolicyLibrary> OpenWithModel(MeaningModel model) =>
        PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = Folder }, TimeProvider.System, model, Cancellation);

    /// <summary>Knows two meanings: money and everything else.</summary>
    private sealed class MeaningModel(string name = "meaning") : IEmbeddingGenerator<string, Embedding<float>>
    {
        public int Calls { get; private set; }

        public bool Fails { get; set; }

        public bool IsExchanged { get; set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (Fails)
                throw new HttpRequestException("out of reach");
            Calls++;
            if (IsExchanged)
                return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>((float[])[1, 2, 3]))));
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(
                value.Contains("subsidy", StringComparison.Ordinal) || value.Contains("money", StringComparison.Ordinal) ? (float[])[3, 1] : [1, 3]))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("test", null, name, 2) : null;

        public void Dispose()
        {
        }
    }
}
