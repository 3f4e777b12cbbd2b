using PolicyBot.Documents;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Tests.Retrieval.Library;

public sealed class DamagedIndexTests : LibraryTestBase
{
    [Theory]
    [InlineData("PRAGMA user_version = 0")]
    [InlineData("PRAGMA user_version = 99")]
    [InlineData("UPDATE state SET fingerprint = 'older rules'")]
    [InlineData("PRAGMA user_version = 7; DROP TABLE documents; DROP TABLE metadata; DROP TABLE state; CREATE TABLE things (a)")]
    public async Task Another_format_is_rebuilt_from_the_texts(string change)
    {
        await Prepare();
        Sql(change);
        await using var library = await Open();
        Assert.Equal(["first", "second"], Texts(library));
        Assert.Equal("acme", library.Current.Documents[1].Tenant);
        Assert.Empty(library.Warnings);
        Assert.Equal(1, (await Ingest(library, ("a.txt", "first"))).Unchanged);
    }

    [Fact]
    public async Task A_file_that_is_no_index_is_set_aside()
    {
        await File.WriteAllTextAsync(IndexPath, string.Concat(Enumerable.Repeat("this is no database ", 500)), Cancellation);
        await using var library = await Open();
        Assert.Empty(library.Current.Documents);
        Assert.Contains(IndexPath, Assert.Single(library.Warnings), StringComparison.Ordinal);
        var aside = Assert.Single(SetAside());
        Assert.StartsWith("this is no database", await File.ReadAllTextAsync(aside, Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, (await Ingest(library, ("a.txt", "first"))).Added);
    }

    [Fact]
    public async Task Another_programs_database_is_set_aside_untouched()
    {
        Sql("CREATE TABLE things (a); INSERT INTO things VALUES (42)");
        await using var library = await Open();
        Assert.Single(library.Warnings);
        using var aside = Connect(Assert.Single(SetAside()));
        using var command = aside.CreateCommand();
        command.CommandText = "SELECT a FROM things";
        Assert.Equal(42L, command.ExecuteScalar());
    }

    [Theory]
    [InlineData("UPDATE documents SET passages = x'0501'")]
    [InlineData("UPDATE documents SET document = 'no blob'")]
    [InlineData("UPDATE documents SET vectors = x'00000000'")]
    [InlineData("DROP TABLE documents")]
    public async Task Damaged_rows_are_rebuilt_from_the_texts(string damage)
    {
        await Prepare();
        Sql(damage);
        await using var library = await Open();
        Assert.Equal(["first", "second"], Texts(library));
        Assert.Single(library.Warnings);
        Assert.Single(SetAside());
    }

    [Fact]
    public async Task A_damaged_text_is_never_shown()
    {
        await Prepare();
        Sql("UPDATE sources SET text = CAST('fjrst' AS BLOB) WHERE name = 'a.txt'");
        await using var library = await Open();
        Assert.Equal(["second"], Texts(library));
        Assert.Single(library.Warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(8192)]
    [InlineData(16384)]
    [InlineData(20480)]
    [InlineData(24576)]
    [InlineData(28672)]
    [InlineData(32768)]
    public async Task Overwritten_bytes_never_keep_the_library_from_opening(int offset)
    {
        await Prepare();
        using (var file = new FileStream(IndexPath, FileMode.Open))
        {
            Assert.InRange(offset, 0, file.Length - 4096);
            file.Position = offset;
            file.Write(new byte[3000]);
        }

        await using var library = await Open();
        Assert.All(Texts(library), text => Assert.True(text is "first" or "second"));
        await Ingest(library, ("a.txt", "first"), ("c.txt", "third"));
        Assert.Contains("third", Texts(library));
    }

    [Fact]
    public async Task A_truncated_file_never_keeps_the_library_from_opening()
    {
        await Prepare();
        using (var file = new FileStream(IndexPath, FileMode.Open))
            file.SetLength(file.Length / 2);
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"));
        Assert.Contains("first", Texts(library));
    }

    [Fact]
    public async Task Several_that_find_the_damage_at_once_set_it_aside_once()
    {
        await Prepare();
        Sql("UPDATE documents SET passages = x'0501'");
        var libraries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Open)));
        Assert.All(libraries, library => Assert.Equal(["first", "second"], Texts(library)));
        Assert.Single(SetAside());
        foreach (var library in libraries)
            await library.DisposeAsync();
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_writing_leaves_the_old_index()
    {
        await Prepare();
        using var copy = new TemporaryFolder();
        using (var connection = Connect())
        {
            // A cache this small makes SQLite write to the disk long before the transaction ends.
            Sql(connection, "PRAGMA foreign_keys = ON; PRAGMA cache_size = 5; BEGIN IMMEDIATE; DELETE FROM sources; "
                + "CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i, randomblob(200) AS b FROM n;");
            Assert.True(new FileInfo(IndexPath + "-wal").Length > 100_000);
            // What a killed process leaves behind.
            File.Copy(IndexPath, copy.File("index.db"));
            File.Copy(IndexPath + "-wal", copy.File("index.db-wal"));
        }

        await using var library = await Open(new LibraryOptions { DataPath = copy.Path });
        Assert.Equal(["first", "second"], Texts(library));
        Assert.Empty(library.Warnings);
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_leaves_the_old_index()
    {
        await Prepare();
        var pages = new FileInfo(IndexPath).Length / 4096;
        await using var library = await Open(new LibraryOptions { DataPath = Folder, MaxPageCount = (int)pages + 4 });
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => Ingest(library, ("big.txt", string.Concat(Enumerable.Repeat("word ", 40_000)))));
        Assert.Contains("disk is full", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["first", "second"], Texts(library));
        await using var again = await Open();
        Assert.Equal(["first", "second"], Texts(again));
    }

    [Fact]
    public async Task A_file_where_the_data_folder_should_be_is_named()
    {
        var path = Path.Combine(Folder, "data");
        await File.WriteAllTextAsync(path, "", Cancellation);
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => Open(new LibraryOptions { DataPath = path }));
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_where_the_index_file_should_be_is_named()
    {
        Directory.CreateDirectory(IndexPath);
        var exception = await Assert.ThrowsAsync<InvalidInputException>(Open);
        Assert.Contains(IndexPath, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_while_running_is_reported_and_the_snapshot_stays()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"));
        Sql("UPDATE documents SET checksum = x'00'; UPDATE state SET generation = generation + 1");
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => library.RefreshAsync(Cancellation));
        Assert.Contains(IndexPath, exception.Message, StringComparison.Ordinal);
        Assert.Equal(["first"], Texts(library));
    }

    // The files that were set aside, without what SQLite keeps beside each.
    private string[] SetAside() => Directory.GetFiles(Folder, "index.db.corrupt-*Z");

    private async Task Prepare()
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", "first"));
        await Ingest(library, Request(("b.txt", "second")) with { Tenant = "acme" });
    }
}
