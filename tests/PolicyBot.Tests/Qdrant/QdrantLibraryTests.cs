using Grpc.Core;
using PolicyBot.Qdrant;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Qdrant.Server;

namespace PolicyBot.Tests.Qdrant;

public sealed class QdrantLibraryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_process_finds_what_one_has_ingested()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var one = await OpenAsync(server);
        await using var other = await OpenAsync(server);
        var report = await IngestAsync(one, ("a.txt", "There are grants for factories.\n\nThere are loans."));
        Assert.Equal((1, 2), (report.Added, report.Passages));
        Assert.True(await other.RefreshAsync(Cancellation));
        Assert.Equal(["There are grants for factories."], await FoundAsync(other, "grants"));
        await using var later = await OpenAsync(server);
        Assert.Equal(["There are grants for factories."], await FoundAsync(later, "grants"));
    }

    [Fact]
    public async Task A_text_is_replaced_and_removed()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var library = await OpenAsync(server);
        await IngestAsync(library, ("a.txt", "Old grants."), ("b.txt", "Some loans."));
        await Task.Delay(5, Cancellation);
        await IngestAsync(library, ("a.txt", "New grants."), ("b.txt", "Some loans."));
        Assert.Equal(["New grants."], await FoundAsync(library, "grants"));
        await library.IngestAsync(Request(("b.txt", "Some loans.")) with { IsComplete = true }, null, Cancellation);
        Assert.Empty(await FoundAsync(library, "grants"));
        Assert.Equal(["Some loans."], await FoundAsync(library, "loans"));
    }

    [Fact]
    public async Task Filters_are_applied_in_the_store()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var library = await OpenAsync(server);
        await IngestAsync(library, ("a.txt", "Public grants."));
        await library.IngestAsync(Request(("b.txt", "Secret grants.")) with { Tenant = "acme" }, null, Cancellation);
        Assert.Equal(["Public grants."], await FoundAsync(library, "grants"));
        Assert.Equal(2, (await FoundAsync(library, "grants", new SearchFilter("acme"))).Count);
        Assert.Equal(["Secret grants."], await FoundAsync(library, "grants", new SearchFilter("acme", DocumentId: "b")));
        Assert.Empty(await FoundAsync(library, "grants", new SearchFilter(Region: "Hunan")));
        Assert.True(server.Collections[server.Aliases["policies"]].Indexes["tenant"]!.KeywordIndexParams.IsTenant);
    }

    [Fact]
    public async Task The_seeds_rank_as_in_the_embedded_index()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var library = await OpenAsync(server);
        using var folder = new TemporaryFolder();
        await using var embedded = await PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = folder.Path }, TimeProvider.System, Cancellation);
        SourceFile[] files = [.. Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Select(path => new SourceFile(Path.GetFileName(path), path))];
        await library.IngestAsync(new IngestionRequest(files, "seeds"), null, Cancellation);
        await embedded.IngestAsync(new IngestionRequest(files, "seeds"), null, Cancellation);
        Assert.Equal(embedded.Current.Passages.Select(passage => passage.Id), library.Current.Passages.Select(passage => passage.Id));
        foreach (var line in await File.ReadAllLinesAsync(Repository.PathOf("tests", "eval", "seeds.jsonl"), Cancellation))
        {
            using var question = System.Text.Json.JsonDocument.Parse(line);
            var text = question.RootElement.GetProperty("q").GetString()!;
            var expected = await SearchAsync(embedded, text);
            var found = await SearchAsync(library, text);
            Assert.Equal(expected.Hits.Count, found.Hits.Count);
            // Within ties: a passage may change places with one of the same score only.
            Assert.All(expected.Hits.Zip(found.Hits), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-3));
        }
    }

    [Fact]
    public async Task An_ingestion_goes_on_when_the_server_is_back()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var library = await OpenAsync(server);
        var failures = 6;
        server.Fault = method => method == "Upsert" && failures-- > 0
            ? throw new RpcException(new Status(StatusCode.Unavailable, "gone"))
            : Task.CompletedTask;
        await IngestAsync(library, ("a.txt", "There are grants."));
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
    }

    [Fact]
    public async Task A_slow_server_is_told_of()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var library = await OpenAsync(server);
        await IngestAsync(library, ("a.txt", "There are grants."));
        server.Fault = _ => Task.Delay(3000, Cancellation);
        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => FoundAsync(library, "grants"));
        Assert.Contains("within 2 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_told_of_and_not_shown()
    {
        await using var server = await QdrantServer.StartAsync();
        server.ApiKey = "right";
        var options = server.Options;
        options.ApiKey = "wrong-key";
        var exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => QdrantLibrary.OpenAsync(options, TimeProvider.System, null, 0, Cancellation));
        Assert.True(exception.IsPermanent);
        Assert.DoesNotContain("wrong-key", exception.Message, StringComparison.Ordinal);
    }

    private static Task<QdrantLibrary> OpenAsync(QdrantServer server) => QdrantLibrary.OpenAsync(server.Options, TimeProvider.System, null, 0, Cancellation);

    private static IngestionRequest Request(params (string Name, string Text)[] files) =>
        new([.. files.Select(file => SourceFile.FromText(file.Name, file.Text))], "seeds");

    private static Task<IngestionReport> IngestAsync(QdrantLibrary library, params (string Name, string Text)[] files) =>
        library.IngestAsync(Request(files), null, Cancellation);

    private static Task<SearchResult> SearchAsync(IPolicyLibrary library, string text, SearchFilter? filter = null) =>
        new PassageSearch(library, Glossary.Empty).SearchAsync(text, filter ?? SearchFilter.Public, 10, Cancellation);

    private static async Task<IReadOnlyList<string>> FoundAsync(IPolicyLibrary library, string text, SearchFilter? filter = null) =>
        [.. (await SearchAsync(library, text, filter)).Hits.Select(hit => hit.Passage.Text)];
}
