using System.Security.Cryptography;
using System.Text;
using PolicyBot.Documents.Metadata;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Retrieval.Library;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant.Storage;

/// <summary>The collection that holds the sources' texts. It depends on no rules: from it any index is made anew. Each source is one point
/// and so replaced as a whole; a source is there when its point is.</summary>
internal sealed class LibraryStore(QdrantCalls calls, PassageStore collections, QdrantOptions options)
{
    private const string Kind = "kind", Source = "source", Metadata = "metadata", State = "state", Retired = "retired";
    private const int Page = 256, TextsAtOnce = 16;
    private readonly string _name = $"{options.Collection}_library";

    /// <summary>Makes the collection unless it is there.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await collections.CreateAsync(new CreateCollection { CollectionName = _name }, cancellationToken);
        await collections.IndexAsync(_name, Kind, FieldType.Keyword, null, cancellationToken);
    }

    /// <summary>Another text after each change; empty before the first.</summary>
    public async Task<string> GenerationAsync(CancellationToken cancellationToken)
    {
        var request = Ids([Id(State, "")], enablePayload: true);
        var found = await calls.ReadAsync((client, call) => client.GetAsync(request, call), cancellationToken);
        return found.Result.Count == 0 ? "" : found.Result[0].Payload.Text("generation");
    }

    /// <summary>Every source, without its text.</summary>
    public async Task<List<SourceRecord>> SourcesAsync(CancellationToken cancellationToken)
    {
        var records = new List<SourceRecord>();
        await foreach (var point in ScrollAsync(Source, ["text"], cancellationToken))
        {
            var payload = point.Payload;
            var tenant = payload.Text("tenant") is { Length: > 0 } given ? given : null;
            records.Add(new SourceRecord(
                SourceOrigin.Of(tenant, payload.Text("root"), payload.Text("name")), payload.Text("root"), payload.Text("name"),
                Convert.FromHexString(payload.Text("hash")), payload.Text("metadata"), payload.Texts("readerIds"), payload.Texts("documentIds")));
        }

        return records;
    }

    /// <summary>The texts of sources, by their origins. One that is gone is missing.</summary>
    public async Task<Dictionary<SourceOrigin, string>> TextsAsync(IEnumerable<SourceRecord> sources, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<SourceOrigin, string>();
        foreach (var some in sources.Chunk(TextsAtOnce))
        {
            var byId = some.ToDictionary(source => Id(source.Origin).Uuid, source => source.Origin);
            var request = Ids(some.Select(source => Id(source.Origin)), enablePayload: false);
            request.WithPayload = new WithPayloadSelector { Include = new PayloadIncludeSelector { Fields = { "text" } } };
            foreach (var point in (await calls.WriteAsync((client, call) => client.GetAsync(request, call), cancellationToken)).Result)
                texts[byId[point.Id.Uuid]] = point.Payload.Text("text");
        }

        return texts;
    }

    /// <summary>The metadata that sources were ingested with, by fingerprint.</summary>
    public async Task<Dictionary<string, PolicyMetadata>> MetadataAsync(CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, PolicyMetadata>();
        await foreach (var point in ScrollAsync(Metadata, [], cancellationToken))
        {
            if (PolicyMetadata.Parse(point.Payload.Text("text"), "the stored metadata") is var metadata)
                known[metadata.Fingerprint] = metadata;
        }

        return known;
    }

    /// <summary>Writes and removes sources and notes that there was a change, in one call.</summary>
    /// <param name="written">Sources with their texts and what was added to their documents.</param>
    /// <param name="removed">Sources that are gone.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task CommitAsync(
        IReadOnlyCollection<(SourceRecord Record, string Text, PolicyMetadata Metadata)> written, IReadOnlyCollection<SourceRecord> removed, CancellationToken cancellationToken)
    {
        var upsert = new PointsUpdateOperation.Types.PointStructList();
        foreach (var metadata in written.Select(source => source.Metadata).Where(metadata => metadata.Text.Length > 0).DistinctBy(metadata => metadata.Fingerprint))
            upsert.Points.Add(Point(Id(Metadata, metadata.Fingerprint), Metadata, ("text", PayloadValues.Of(metadata.Text))));
        foreach (var (record, text, _) in written)
        {
            upsert.Points.Add(Point(
                Id(record.Origin), Source,
                ("tenant", PayloadValues.Of(record.Origin.Tenant ?? "")), ("root", PayloadValues.Of(record.Root)), ("name", PayloadValues.Of(record.Name)),
                ("hash", PayloadValues.Of(Convert.ToHexString(record.Hash))), ("metadata", PayloadValues.Of(record.Metadata)),
                ("readerIds", PayloadValues.Of(record.ReaderIds)), ("documentIds", PayloadValues.Of(record.DocumentIds)),
                ("text", PayloadValues.Of(text))));
        }

        upsert.Points.Add(Point(Id(State, ""), State, ("generation", PayloadValues.Of(Guid.NewGuid().ToString()))));
        var update = new UpdateBatchPoints { CollectionName = _name, Wait = true };
        var ids = new PointsIdsList();
        ids.Ids.AddRange(removed.Select(source => Id(source.Origin)));
        if (ids.Ids.Count > 0)
        {
            update.Operations.Add(new PointsUpdateOperation
            {
                DeletePoints = new PointsUpdateOperation.Types.DeletePoints { Points = new PointsSelector { Points = ids } },
            });
        }

        update.Operations.Add(new PointsUpdateOperation { Upsert = upsert });
        return calls.WriteAsync((client, call) => client.UpdateBatchAsync(update, call), cancellationToken);
    }

    /// <summary>Notes until when a collection that no alias leads to must stay.</summary>
    public Task RetireAsync(string collection, DateTimeOffset until, CancellationToken cancellationToken) => collections.WriteAsync(
        _name,
        [Point(Id(Retired, collection), Retired, ("collection", PayloadValues.Of(collection)), ("until", PayloadValues.Of(until.ToUnixTimeMilliseconds())))],
        cancellationToken);

    /// <summary>The collections that <see cref="RetireAsync"/> has noted.</summary>
    public async Task<List<(string Collection, DateTimeOffset Until)>> RetiredAsync(CancellationToken cancellationToken)
    {
        var retired = new List<(string, DateTimeOffset)>();
        await foreach (var point in ScrollAsync(Retired, [], cancellationToken))
            retired.Add((point.Payload.Text("collection"), DateTimeOffset.FromUnixTimeMilliseconds(point.Payload.Number("until"))));
        return retired;
    }

    /// <summary>Takes back what <see cref="RetireAsync"/> has noted.</summary>
    public Task ForgetAsync(string collection, CancellationToken cancellationToken) => calls.WriteAsync((client, call) => client.DeleteAsync(
        new DeletePoints
        {
            CollectionName = _name,
            Wait = true,
            Points = new PointsSelector { Points = new PointsIdsList { Ids = { Id(Retired, collection) } } },
        }, call), cancellationToken);

    private async IAsyncEnumerable<RetrievedPoint> ScrollAsync(
        string kind, IReadOnlyList<string> without, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ScrollPoints
        {
            CollectionName = _name,
            Filter = Filters.All(Filters.Is(Kind, kind)),
            Limit = Page,
            WithPayload = new WithPayloadSelector { Exclude = new PayloadExcludeSelector { Fields = { without } } },
        };
        do
        {
            var page = await calls.WriteAsync((client, call) => client.ScrollAsync(request, call), cancellationToken);
            foreach (var point in page.Result)
                yield return point;
            request.Offset = page.NextPageOffset;
        }
        while (request.Offset is not null);
    }

    private GetPoints Ids(IEnumerable<PointId> ids, bool enablePayload)
    {
        var request = new GetPoints { CollectionName = _name, WithPayload = new WithPayloadSelector { Enable = enablePayload } };
        request.Ids.AddRange(ids);
        return request;
    }

    private static PointStruct Point(PointId id, string kind, params ReadOnlySpan<(string Name, Value Value)> payload)
    {
        var point = new PointStruct { Id = id, Vectors = new Vectors { Vectors_ = new NamedVectors() } };
        point.Payload.Add(Kind, PayloadValues.Of(kind));
        foreach (var (name, value) in payload)
            point.Payload.Add(name, value);
        return point;
    }

    private static PointId Id(SourceOrigin origin) => Id(Source, $"{origin.Tenant}\n{origin.Path}");

    // The first half of a hash as a UUID of version 8 (RFC 9562): an application's own.
    private static PointId Id(string kind, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new PointId { Uuid = new Guid(hash, bigEndian: true).ToString() };
    }
}
