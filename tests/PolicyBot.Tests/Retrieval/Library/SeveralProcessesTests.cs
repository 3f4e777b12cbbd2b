using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Tests.Retrieval.Library;

/// <summary>Each <see cref="PolicyLibrary"/> has connections of its own, so two of them stand for two processes.</summary>
public sealed class SeveralProcessesTests : LibraryTestBase
{
    [Fact]
    public async Task A_refresh_takes_over_what_another_process_ingested()
    {
        await using var server = await Open();
        await using var command = await Open();
        await Ingest(command, ("a.txt", "first"));
        Assert.Empty(server.Current.Documents);
        Assert.True(await server.RefreshAsync(Cancellation));
        Assert.Equal(["first"], Texts(server));
        Assert.False(await server.RefreshAsync(Cancellation));
    }

    [Fact]
    public async Task Two_at_once_ingesting_the_same_files_store_them_once()
    {
        await using var one = await Open();
        await using var two = await Open();
        var request = Request([.. Enumerable.Range(0, 40).Select(n => ($"{n:d2}.txt", $"text of file {n}"))]);
        var reports = await Task.WhenAll(Task.Run(() => Ingest(one, request)), Task.Run(() => Ingest(two, request)));
        Assert.Equal(40, reports.Sum(report => report.Added));
        Assert.Equal(40, reports.Sum(report => report.Unchanged));
        await using var after = await Open();
        Assert.Equal(40, after.Current.Documents.Count);
    }

    [Fact]
    public async Task Two_at_once_ingesting_different_files_lose_none()
    {
        await using var one = await Open();
        await using var two = await Open();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => Ingest(n % 2 == 0 ? one : two, ($"{n}.txt", $"text {n}")))));
        await one.RefreshAsync(Cancellation);
        await two.RefreshAsync(Cancellation);
        Assert.Equal(10, one.Current.Documents.Count);
        Assert.Equal(one.Current.Generation, two.Current.Generation);
    }

    [Fact]
    public async Task Two_at_once_opening_a_new_folder_share_one_index()
    {
        var libraries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Open)));
        Assert.Single(libraries.Select(library => library.Current.Generation).Distinct());
        Assert.All(libraries, library => Assert.Empty(library.Warnings));
        foreach (var library in libraries)
            await library.DisposeAsync();
    }

    [Fact]
    public async Task A_file_locked_by_another_program_is_reported_after_the_timeout()
    {
        await using var library = await Open(new LibraryOptions { DataPath = Folder, BusyTimeout = TimeSpan.FromMilliseconds(100) });
        using var other = Connect();
        Sql(other, "BEGIN IMMEDIATE");
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => Ingest(library, ("a.txt", "first")));
        Assert.Contains("index.db", exception.Message, StringComparison.Ordinal);
        Assert.Contains("locked", exception.Message, StringComparison.Ordinal);
        Sql(other, "ROLLBACK");
        Assert.Equal(1, (await Ingest(library, ("a.txt", "first"))).Added);
    }

    [Fact]
    public async Task Nobody_who_has_nothing_to_write_waits_for_a_writer()
    {
        var metadata = PolicyMetadata.Parse("a:\n  regions: [Hunan]\n", "policies.yaml");
        var request = Request(("a.txt", "first")) with { Metadata = metadata, IsComplete = true };
        await using (var before = await Open())
            await Ingest(before, request);
        using var writer = Connect();
        Sql(writer, "BEGIN EXCLUSIVE; DELETE FROM sources");
        await using var library = await Open(new LibraryOptions { DataPath = Folder, BusyTimeout = TimeSpan.FromMilliseconds(100) });
        Assert.Equal(1, (await Ingest(library, request)).Unchanged);
        Assert.False(await library.RefreshAsync(Cancellation));
        Assert.Equal(["first"], await Found(library, "first"));
    }

    [Fact]
    public async Task Metadata_of_an_unknown_document_is_reported_even_where_nothing_is_to_be_written()
    {
        await using var library = await Open();
        await Ingest(library, Request(("a.txt", "first")));
        var request = new IngestionRequest([], "seeds") { Metadata = PolicyMetadata.Parse("b:\n  regions: [Hunan]\n", "policies.yaml") };
        await Assert.ThrowsAsync<InvalidInputException>(() => Ingest(library, request));
    }

    [Fact]
    public async Task A_deleted_index_is_made_anew_by_the_next_ingestion()
    {
        await using var server = await Open();
        await Ingest(server, ("a.txt", "first"));
        foreach (var file in Directory.GetFiles(Folder))
            File.Delete(file);
        Assert.False(await server.RefreshAsync(Cancellation));
        Assert.Equal(["first"], Texts(server));
        await Ingest(server, ("b.txt", "second"));
        Assert.Equal(["second"], Texts(server));
    }

    [Fact]
    public async Task An_index_taken_over_by_other_rules_is_not_read_and_not_written()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"));
        Sql("UPDATE state SET fingerprint = 'other rules', generation = generation + 1");
        Assert.False(await library.RefreshAsync(Cancellation));
        await Assert.ThrowsAsync<InvalidInputException>(() => Ingest(library, ("b.txt", "second")));
        Assert.Equal(["first"], Texts(library));
    }
}
