using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Tests.Retrieval.Library;

public sealed class RebuiltIndexTests : LibraryTestBase
{
    private static readonly PolicyMetadata Hunan = PolicyMetadata.Parse("notice:\n  regions: [Hunan]\n  issuer: An office\n", "policies.yaml");
    private static readonly PolicyMetadata Hubei = PolicyMetadata.Parse("other:\n  regions: [Hubei]\n", "policies.yaml");

    private static IngestionRequest[] Requests =>
    [
        Request(("one/notice.txt", "A grant of 150,000 yuan.\nWho may apply: everyone."), ("two/notice.txt", "政策有效期五年。")) with { Metadata = Hunan },
        Request(("other.txt", "A loan.")) with { Root = "uploads", Tenant = "acme", Metadata = Hubei },
        Request(("plain.txt", "A guarantee.")) with { Root = "more" },
    ];

    [Theory]
    [InlineData("UPDATE state SET fingerprint = 'other rules'")]
    [InlineData("UPDATE state SET fingerprint = 'other rules'; PRAGMA user_version = 99")]
    public async Task A_rebuilt_index_is_as_a_fresh_one(string change)
    {
        await IngestAll();
        var fresh = Rows();
        Sql(change);
        await using var library = await Open();
        Assert.Equal(fresh, Rows());
        Assert.Single(await Found(library, "grant", new SearchFilter(Region: "Hunan")));
        foreach (var request in Requests)
            Assert.Equal(request.Files.Count, (await Ingest(library, request)).Unchanged);
    }

    [Fact]
    public async Task Documents_that_shared_an_id_keep_theirs_after_one_was_replaced()
    {
        await IngestAll();
        await using (var library = await Open())
            await Ingest(library, Request(("one/notice.txt", "A new grant.")) with { Metadata = Hunan });
        var replaced = Rows();
        Sql("UPDATE state SET fingerprint = 'other rules'");
        await using var rebuilt = await Open();
        Assert.Equal(replaced, Rows());
        Assert.Equal("A new grant.", Assert.Single(rebuilt.Current.PassagesOf("notice")).Text);
    }

    [Fact]
    public async Task A_file_that_an_earlier_format_held_twice_is_there_once()
    {
        await using (var library = await Open())
            await Ingest(library, Request(("b/c.txt", "A grant.")) with { Root = "a" });
        Sql("""
            DROP INDEX sources_by_path;
            INSERT INTO sources (tenant, root, name, text, text_hash, metadata, hash) SELECT tenant, 'a/b', 'c.txt', text, text_hash, metadata, hash FROM sources;
            PRAGMA user_version = 2
            """);
        await using var rebuilt = await Open();
        Assert.Empty(rebuilt.Warnings);
        Assert.Equal(["A grant."], Texts(rebuilt));
    }

    [Fact]
    public async Task An_index_of_the_first_format_gets_its_metadata_back_with_the_next_ingestion()
    {
        await IngestAll();
        Sql("ALTER TABLE sources DROP COLUMN metadata; DROP TABLE metadata; PRAGMA user_version = 1");
        await using var library = await Open();
        Assert.Empty(library.Warnings);
        Assert.Equal(3, (await Found(library, "grant loan guarantee", new SearchFilter(Tenant: "acme"))).Count);
        Assert.Equal(2, (await Ingest(library, Requests[0])).Updated);
        Assert.Single(await Found(library, "grant", new SearchFilter(Region: "Hunan")));
    }

    [Theory]
    [InlineData("UPDATE metadata SET text = 'notice: {regions: [Hainan]}'")]
    [InlineData("DROP TABLE metadata")]
    public async Task Damaged_metadata_is_never_applied(string damage)
    {
        await IngestAll();
        Sql(damage + "; UPDATE documents SET passages = x'0501'");
        await using var library = await Open();
        Assert.Equal(4, library.Current.Documents.Count);
        Assert.All(library.Current.Documents, stored => Assert.Empty(stored.Document.Facts.Regions));
        Assert.Equal(2, (await Ingest(library, Requests[0])).Updated);
        Assert.Single(await Found(library, "grant", new SearchFilter(Region: "Hunan")));
    }

    [Fact]
    public async Task Metadata_is_kept_as_long_as_a_source_needs_it()
    {
        await IngestAll();
        await using var library = await Open();
        await Ingest(library, Requests[0] with { Metadata = PolicyMetadata.None });
        await Ingest(library, new IngestionRequest([], "uploads") { Tenant = "acme", IsComplete = true });
        Assert.Empty(Rows("SELECT * FROM metadata"));
    }

    [Fact]
    public async Task Metadata_goes_by_the_id_in_the_source_where_another_document_has_that_id()
    {
        await using var library = await Open();
        await Ingest(library, ("notice.txt", "A grant for everyone."));
        var request = Request(("notice.txt", "A grant for acme.")) with { Tenant = "acme", Metadata = Hunan };
        await Ingest(library, request);
        Assert.Single(await Found(library, "grant", new SearchFilter("acme", Region: "Hunan")));
        Assert.Equal(1, (await Ingest(library, request)).Unchanged);
    }

    private async Task IngestAll()
    {
        await using var library = await Open();
        foreach (var request in Requests)
            await Ingest(library, request);
    }

    // Everything that the file holds but the generation.
    private List<string> Rows() =>
    [
        .. Rows("SELECT tenant, root, name, text, text_hash, metadata, hash FROM sources ORDER BY tenant, root, name"),
        .. Rows("SELECT id, ordinal, reader_id, document, passages, vectors, checksum FROM documents ORDER BY id"),
        .. Rows("SELECT fingerprint, text FROM metadata ORDER BY fingerprint"),
        .. Rows("SELECT fingerprint FROM state"),
        .. Rows("PRAGMA user_version"),
    ];

    private List<string> Rows(string sql)
    {
        using var connection = Connect();
        return connection.Query(row => string.Join(" | ", Enumerable.Range(0, row.FieldCount)
            .Select(column => row[column] is byte[] bytes ? Convert.ToHexString(bytes) : row[column].ToString())), sql);
    }
}
