using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Library;

/// <summary>Reads and writes the rows of sources and their documents.</summary>
internal static class SourceTable
{
    // '0' comes next after '/': these are all paths that begin with the root's and a slash.
    private const string IsBelow = $"tenant = $1 AND {IndexSchema.SourcePath} >= $2 || '/' AND {IndexSchema.SourcePath} < $2 || '0'";

    private const string IsSource = $"tenant = $1 AND {IndexSchema.SourcePath} = $2";

    /// <summary>The hashes of a tenant's sources below a root, by their names seen from there, whichever root they came in by.</summary>
    public static Dictionary<string, byte[]> Hashes(SqliteConnection connection, string root, string? tenant) =>
        connection.Query(row => (Path: row.GetString(0), Hash: (byte[])row[1]),
            $"SELECT {IndexSchema.SourcePath}, hash FROM sources WHERE {IsBelow}", tenant ?? "", root.TrimEnd('/'))
            .ToDictionary(row => row.Path[SourceOrigin.Below(root).Length..], row => row.Hash);

    /// <summary>The ids that their reader gave a tenant's documents below a root: those that metadata knows them by.</summary>
    public static List<string> DocumentIds(SqliteConnection connection, string root, string? tenant) => connection.Query(
        row => row.GetString(0),
        $"SELECT reader_id FROM documents JOIN sources ON sources.id = source WHERE {IsBelow}", tenant ?? "", root.TrimEnd('/'));

    /// <summary>Every source's text, from an index of any format.</summary>
    public static List<StoredText> Texts(SqliteConnection connection) =>
        connection.Query(ReadText, $"SELECT tenant, root, name, text, {MetadataColumn(connection)} FROM sources ORDER BY id");

    /// <summary>The metadata that sources were ingested with, by fingerprint, from an index of any format. What is damaged or no
    /// longer understood is left out.</summary>
    public static Dictionary<string, PolicyMetadata> Metadata(SqliteConnection connection)
    {
        var known = new Dictionary<string, PolicyMetadata>();
        if (connection.Scalar("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'metadata'") is null)
            return known;
        foreach (var (fingerprint, text) in connection.Query(row => (row.GetString(0), row.GetString(1)), "SELECT fingerprint, text FROM metadata"))
        {
            try
            {
                if (PolicyMetadata.Parse(text, "the stored metadata") is var metadata && metadata.Fingerprint == fingerprint)
                    known.Add(fingerprint, metadata);
            }
            catch (InvalidInputException)
            {
                // Today's rules are stricter than those it was ingested under.
            }
        }

        return known;
    }

    /// <summary>Gives out the texts of a damaged file that are still as they were written, until the damage ends it.</summary>
    public static void Salvage(SqliteConnection connection, Action<StoredText> save) => connection.Query(row =>
    {
        if (row[3] is byte[] text && row[5] is byte[] hash && SHA256.HashData(text).AsSpan().SequenceEqual(hash))
            save(ReadText(row));
        return true;
    }, $"SELECT tenant, root, name, text, {MetadataColumn(connection)}, text_hash FROM sources ORDER BY id");

    /// <summary>Removes a source with its documents.</summary>
    public static void Remove(SqliteConnection connection, string root, string? tenant, string name) =>
        connection.Execute($"DELETE FROM sources WHERE {IsSource}", tenant ?? "", SourceOrigin.Of(tenant, root, name).Path);

    /// <summary>Writes a source in place of what there is of it. It keeps its place among the sources, so that a later rebuild meets
    /// documents of the same id in the same order and gives each the id it has now.</summary>
    public static void AddOrReplace(SqliteConnection connection, PreparedSource prepared)
    {
        var origin = SourceOrigin.Of(prepared.Tenant, prepared.Root, prepared.Source.Name);
        var place = connection.Scalar($"DELETE FROM sources WHERE {IsSource} RETURNING id", prepared.Tenant ?? "", origin.Path);
        if (prepared.Metadata.Text.Length > 0)
        {
            connection.Execute("INSERT OR IGNORE INTO metadata (fingerprint, text) VALUES ($1, $2)",
                prepared.Metadata.Fingerprint, prepared.Metadata.Text);
        }

        var text = System.Text.Encoding.UTF8.GetBytes(prepared.Source.Text);
        var source = connection.Scalar(
            "INSERT INTO sources (id, tenant, root, name, text, text_hash, metadata, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
            place, prepared.Tenant ?? "", prepared.Root, prepared.Source.Name, text, SHA256.HashData(text),
            prepared.Metadata.Fingerprint, prepared.Hash);
        for (var ordinal = 0; ordinal < prepared.Documents.Count; ordinal++)
        {
            var document = prepared.Documents[ordinal];
            // Passages' ids derive from their documents' ids, so these are unique across tenants too.
            var id = origin.FreeId(document.Document.Id, taken => connection.Scalar("SELECT 1 FROM documents WHERE id = $1", taken) is not null);
            var json = DocumentCodec.WriteDocument(document.Document);
            var passages = DocumentCodec.WritePassages(document.Spans, document.Terms);
            var vectors = DocumentCodec.WriteVectors(document.Vectors);
            connection.Execute(
                "INSERT INTO documents (id, source, ordinal, reader_id, document, passages, vectors, checksum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                id, source, ordinal, document.Document.Id, json, passages, vectors, DocumentCodec.Checksum(json, passages, vectors));
        }
    }

    /// <summary>Removes the metadata that no source was ingested with.</summary>
    public static void RemoveUnusedMetadata(SqliteConnection connection) =>
        connection.Execute("DELETE FROM metadata WHERE fingerprint NOT IN (SELECT metadata FROM sources)");

    /// <summary>Everything there is, in an order that does not depend on when it was ingested.</summary>
    /// <exception cref="CorruptIndexException">A row is not as it was written.</exception>
    public static List<IndexedDocument> Load(SqliteConnection connection)
    {
        try
        {
            return LoadRows(connection);
        }
        catch (Exception exception) when (exception is InvalidCastException or InvalidOperationException or KeyNotFoundException
            or JsonException or IOException or FormatException or ArgumentException)
        {
            throw new CorruptIndexException(exception.Message, exception);
        }
    }

    private static List<IndexedDocument> LoadRows(SqliteConnection connection)
    {
        var sources = connection.Query(ReadSource, "SELECT id, tenant, name, text, text_hash FROM sources").ToDictionary(row => row.Id);
        var documents = connection.Query(row =>
        {
            var (_, source, tenant) = sources[row.GetInt64(1)];
            return ReadDocument(row, source, tenant);
        }, $"""
            SELECT documents.id, source, document, passages, vectors, checksum FROM documents JOIN sources ON sources.id = source
            ORDER BY tenant, {IndexSchema.SourcePath}, ordinal
            """);
        // Vectors of two models never mix, even where both go by the same name.
        if (documents.Where(document => document.Passages.Count > 0).Select(document => document.Vectors.Length / document.Passages.Count).Distinct().Count() > 1)
            throw new CorruptIndexException("its vectors are of different lengths");
        return documents;
    }

    private static (long Id, Source Source, string? Tenant) ReadSource(SqliteDataReader row)
    {
        var text = (byte[])row[3];
        if (!SHA256.HashData(text).AsSpan().SequenceEqual((byte[])row[4]))
            throw new CorruptIndexException($"the text of {row.GetString(2)} is damaged");
        return (row.GetInt64(0), new Source(row.GetString(2), System.Text.Encoding.UTF8.GetString(text)), Tenant(row.GetString(1)));
    }

    private static IndexedDocument ReadDocument(SqliteDataReader row, Source source, string? tenant)
    {
        var (id, json, passages, vectors) = (row.GetString(0), (byte[])row[2], (byte[])row[3], (byte[])row[4]);
        if (!DocumentCodec.Checksum(json, passages, vectors).AsSpan().SequenceEqual((byte[])row[5]))
            throw new CorruptIndexException($"document {id} is damaged");
        var document = DocumentCodec.ReadDocument(json, id);
        var (spans, terms) = DocumentCodec.ReadPassages(passages);
        return new IndexedDocument(
            new StoredDocument(document, source, tenant),
            PassageBuilder.Restore(document, source, tenant, spans),
            terms,
            DocumentCodec.ReadVectors(vectors));
    }

    private static StoredText ReadText(SqliteDataReader row) =>
        new(Tenant(row.GetString(0)), row.GetString(1), row.GetString(2), System.Text.Encoding.UTF8.GetString((byte[])row[3]), row[4] as string ?? "");

    // The first format had none.
    private static string MetadataColumn(SqliteConnection connection) =>
        connection.Scalar("SELECT 1 FROM pragma_table_info('sources') WHERE name = 'metadata'") is null ? "''" : "metadata";

    private static string? Tenant(string stored) => stored.Length == 0 ? null : stored;
}
