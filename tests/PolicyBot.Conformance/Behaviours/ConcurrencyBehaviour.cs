using PolicyBot.Conformance.Stores;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Behaviours;

/// <summary>Each opened library has connections of its own, so that two of them stand for two processes.</summary>
public abstract class ConcurrencyBehaviour(IndexStore store) : Behaviour(store)
{
    private const int Rounds = 12, Searches = 30;

    [Fact]
    public async Task Another_process_takes_over_what_was_ingested()
    {
        var reader = await OpenAsync();
        var writer = await OpenAsync();
        await IngestAsync(writer, ("a.txt", "There are grants."));
        Assert.True(await reader.RefreshAsync(Cancellation));
        Assert.Equal(["There are grants."], await FoundAsync(reader, "grants"));
        Assert.False(await reader.RefreshAsync(Cancellation));
        await IngestAsync(writer, Request() with { IsComplete = true });
        Assert.True(await reader.RefreshAsync(Cancellation));
        Assert.Empty(await FoundAsync(reader, "grants"));
    }

    [Fact]
    public async Task A_search_finds_a_source_as_it_was_or_as_it_is_but_never_half_of_it()
    {
        var writer = await OpenAsync();
        var reader = await OpenAsync();
        await IngestAsync(writer, Version(0));
        await reader.RefreshAsync(Cancellation);
        using var done = new CancellationTokenSource();
        var searches = new int[3];
        var readers = ((IPolicyLibrary[])[writer, reader, reader]).Select((library, number) => Task.Run(async () =>
        {
            for (; !done.IsCancellationRequested; Interlocked.Increment(ref searches[number]))
                await SearchOnceAsync(library);
        })).ToList();
        var round = 0;
        while (round < Rounds || (searches.Min() < Searches && readers.TrueForAll(task => !task.IsCompleted)))
        {
            await IngestAsync(writer, Version(++round));
            await reader.RefreshAsync(Cancellation);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(4, (await SearchAsync(reader, $"version{round}")).Count);
    }

    [Fact]
    public async Task Two_that_ingest_the_same_at_once_end_with_one_index()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        var request = Request(Enumerable.Range(0, 40).Select(number => ($"{number:d2}.txt", $"Grant of file {number}.\n\nLoan of file {number}.")));
        var reports = await Task.WhenAll(Task.Run(() => IngestAsync(one, request)), Task.Run(() => IngestAsync(two, request)));
        Assert.All(reports, report => Assert.Equal(40, report.Added + report.Updated + report.Unchanged));
        await AssertHoldsAsync(80, one, two, await OpenAsync());
    }

    [Fact]
    public async Task Two_that_ingest_different_files_at_once_lose_none()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await Task.WhenAll(
            Task.Run(() => IngestAsync(one, Request(Enumerable.Range(0, 30).Select(number => ($"one/{number:d2}.txt", $"Grant {number} of one."))))),
            Task.Run(() => IngestAsync(two, Request(Enumerable.Range(0, 30).Select(number => ($"two/{number:d2}.txt", $"A much longer text about grant number {number} of the other one."))))));
        await one.RefreshAsync(Cancellation);
        await two.RefreshAsync(Cancellation);
        await AssertHoldsAsync(60, one, two, await OpenAsync());
        Assert.Equal(60, (await SearchAsync(one, "grant", top: 100)).Select(hit => hit.Passage.Id).Distinct().Count());
    }

    [Fact]
    public async Task Two_that_ingest_different_texts_of_one_file_at_once_leave_one_of_them()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await Task.WhenAll(
            Task.Run(() => IngestAsync(one, ("a.txt", "A grant of one.\n\nMore of one."))),
            Task.Run(() => IngestAsync(two, ("a.txt", "A grant of two.\n\nMore of two."))));
        await one.RefreshAsync(Cancellation);
        await two.RefreshAsync(Cancellation);
        await AssertHoldsAsync(2, one, two, await OpenAsync());
        var left = (await FoundAsync(one, "grant")).Single()[^4..];
        Assert.All(Texts(one), text => Assert.EndsWith(left, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_that_open_at_once_share_one_index()
    {
        var libraries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => OpenAsync())));
        await Task.WhenAll(libraries.Select((library, number) => Task.Run(() => IngestAsync(library, ($"{number}.txt", $"Grant {number}.")))));
        foreach (var library in libraries)
            await library.RefreshAsync(Cancellation);
        await AssertHoldsAsync(4, [.. libraries, await OpenAsync()]);
    }

    private static IngestionRequest Version(int number) => Request(Enumerable.Range(0, 2).Select(file => (
        $"{file}.txt", $"Alpha grant of file{file} in version{number}.\n\nAlpha loan of file{file} in version{number}.")));

    private static async Task SearchOnceAsync(IPolicyLibrary library)
    {
        var found = await FoundAsync(library, "alpha", new SearchFilter(DocumentId: "0"));
        Assert.Equal(2, found.Count);
        Assert.Equal(found[0].Split("version")[1], found[1].Split("version")[1]);
    }

    private static async Task AssertHoldsAsync(int passages, params IPolicyLibrary[] libraries)
    {
        foreach (var library in libraries)
        {
            Assert.Equal(passages, library.Current.Passages.Select(passage => passage.Id).Distinct().Count());
            Assert.Equal(passages, library.Current.Passages.Count);
            Assert.Equal(Texts(libraries[0]), Texts(library));
            Assert.Equal(Texts(library).Where(text => text.Contains("rant", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
                (await FoundAsync(library, "grant", top: 500)).Order(StringComparer.Ordinal));
        }
    }
}

public sealed class EmbeddedConcurrency() : ConcurrencyBehaviour(new EmbeddedStore());

public sealed class LoopbackQdrantConcurrency() : ConcurrencyBehaviour(new LoopbackQdrantStore());

public sealed class RealQdrantConcurrency() : ConcurrencyBehaviour(new RealQdrantStore());
