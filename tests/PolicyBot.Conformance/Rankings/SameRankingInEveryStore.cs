using System.Text.Json;
using PolicyBot.Conformance.Behaviours;
using PolicyBot.Conformance.Stores;
using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Evaluation;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Conformance.Rankings;

/// <summary>What is found in Qdrant is what is found in the embedded index, in the same order.</summary>
public abstract class SameRankingInEveryStore(IndexStore store) : IAsyncDisposable
{
    private const int JudgedQueries = 150;
    private readonly EmbeddedStore _embedded = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_seeds_by_terms() => CompareSeedsAsync(null, SearchFilter.Public);

    [Fact]
    public Task The_seeds_by_terms_and_meaning() => CompareSeedsAsync(new WordVectors(), SearchFilter.Public);

    [Fact]
    public Task The_seeds_of_one_region() => CompareSeedsAsync(null, new SearchFilter(Region: "Hunan"));

    [Fact]
    public async Task OR_ShARC()
    {
        if (CarriedFiles.Bench() is not { } bench)
        {
            Assert.Skip("There is no ../shared/bench beside a checkout, and POLICYBOT_BENCH names no other folder with the judged sets.");
            return;
        }

        var set = await JudgedSet.ReadAsync(Path.Combine(bench, "orsharc-dev"), Cancellation);
        var request = new IngestionRequest([.. set.Corpus.Select(row => SourceFile.FromText($"{row.Id}.md", $"{row.Title}\n\n{row.Text}"))], "orsharc");
        // Every seventh or so, to take them from everywhere.
        await CompareAsync(request, set.Queries.Where((_, place) => place % (set.Queries.Count / JudgedQueries) == 0).Select(query => query.Text), null, SearchFilter.Public);
    }

    public async ValueTask DisposeAsync()
    {
        await _embedded.DisposeAsync();
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task CompareSeedsAsync(WordVectors? model, SearchFilter filter)
    {
        SourceFile[] files = [.. Directory.GetFiles(CarriedFiles.PathOf("seeds"), "*.txt").Select(path => new SourceFile(Path.GetFileName(path), path))];
        Assert.NotEmpty(files);
        var metadata = PolicyMetadata.Parse(await File.ReadAllTextAsync(CarriedFiles.PathOf("seeds", "policies.yaml"), Cancellation), "policies.yaml");
        var questions = (await File.ReadAllLinesAsync(CarriedFiles.PathOf("questions", "seeds.jsonl"), Cancellation))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("q").GetString()!);
        await CompareAsync(new IngestionRequest(files, "seeds") { Metadata = metadata }, questions, model, filter);
    }

    private async Task CompareAsync(IngestionRequest request, IEnumerable<string> queries, WordVectors? model, SearchFilter filter)
    {
        var compared = await store.OpenAsync(model);
        var embedded = await _embedded.OpenAsync(model);
        await compared.IngestAsync(request, null, Cancellation);
        await embedded.IngestAsync(request, null, Cancellation);
        Assert.Equal(embedded.Current.Passages.Select(passage => passage.Id), compared.Current.Passages.Select(passage => passage.Id));
        var glossary = await Glossary.ReadAsync(CarriedFiles.PathOf("seeds", "glossary.yaml"), Cancellation);
        var (expecting, searching) = (new PassageSearch(embedded, glossary), new PassageSearch(compared, glossary));
        var found = 0;
        foreach (var query in queries)
        {
            var expected = (await expecting.SearchAsync(query, filter, 10, Cancellation)).Hits;
            SameRanking.Assert(query, expected, (await searching.SearchAsync(query, filter, 10, Cancellation)).Hits);
            found += expected.Count;
        }

        Assert.NotEqual(0, found);
    }
}

public sealed class LoopbackQdrantRanksLikeEmbedded() : SameRankingInEveryStore(new LoopbackQdrantStore());

public sealed class RealQdrantRanksLikeEmbedded() : SameRankingInEveryStore(new RealQdrantStore());
