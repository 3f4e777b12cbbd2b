using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Retrieval.Library;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant.Storage;

/// <summary>The collections that hold passages, and the alias that leads to the one in use.</summary>
internal sealed class PassageStore(QdrantCalls calls, QdrantOptions options)
{
    /// <summary>How many points are sent at once: some megabytes, so that the server's queue stays short.</summary>
    public const int BatchSize = 256;

    private const int HashLength = 12;
    private const string Fingerprint = "fingerprint", AverageLength = "averageLength", Dimensions = "dimensions";

    /// <summary>The collection that the alias leads to; <c>null</c> where there is none.</summary>
    /// <exception cref="StoreUnavailableException">The name is taken by a collection, or the collection is none of ours.</exception>
    public async Task<PassageCollection?> InUseAsync(CancellationToken cancellationToken)
    {
        var name = await AliasedAsync(cancellationToken);
        if (name is null)
        {
            return !await ExistsAsync(options.Collection, cancellationToken) ? null : throw new StoreUnavailableException(
                $"Qdrant has a collection \"{options.Collection}\", which another program made; that name is to be an alias. Choose another with PolicyBot__Qdrant__Collection.")
            {
                IsPermanent = true,
            };
        }

        var info = await calls.LookAsync((client, call) => client.GetAsync(new GetCollectionInfoRequest { CollectionName = name }, call), cancellationToken);
        var metadata = info.Result.Config?.Metadata;
        return metadata is not null && metadata.Text(Fingerprint) is { Length: > 0 } fingerprint
            ? new PassageCollection(name, fingerprint, metadata.Real(AverageLength), (int)metadata.Number(Dimensions))
            : throw new StoreUnavailableException(
                $"The alias \"{options.Collection}\" in Qdrant leads to the collection \"{name}\", which another program made. Choose another name with PolicyBot__Qdrant__Collection.")
            { IsPermanent = true };
    }

    /// <summary>The name of the collection that the alias leads to; <c>null</c> where there is none.</summary>
    public async Task<string?> AliasedAsync(CancellationToken cancellationToken) =>
        (await calls.LookAsync((client, call) => client.ListAliasesAsync(new ListAliasesRequest(), call), cancellationToken))
        .Aliases.FirstOrDefault(alias => alias.AliasName == options.Collection)?.CollectionName;

    /// <summary>The collection for passages made by <paramref name="fingerprint"/>: two processes that need the same give it the same name.</summary>
    public PassageCollection Planned(string fingerprint, double averageLength, int dimensions)
    {
        var made = string.Create(CultureInfo.InvariantCulture, $"{fingerprint}\n{averageLength:R}\n{dimensions}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)).AsSpan(0, HashLength / 2));
        return new PassageCollection($"{options.Collection}_{hash}", fingerprint, averageLength, dimensions);
    }

    /// <summary>The collections of passages that go by our name, in use or not.</summary>
    public async Task<IReadOnlyList<string>> OwnAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Where(name =>
            name.Length == options.Collection.Length + 1 + HashLength
            && name.StartsWith($"{options.Collection}_", StringComparison.Ordinal)
            && name[^HashLength..].All(char.IsAsciiHexDigitLower))];

    /// <summary>Makes a collection with its payload indexes unless it is there.</summary>
    public async Task CreateAsync(PassageCollection collection, CancellationToken cancellationToken)
    {
        var create = new CreateCollection
        {
            CollectionName = collection.Name,
            SparseVectorsConfig = new SparseVectorConfig { Map = { [PassageFields.Terms] = new SparseVectorParams { Modifier = Modifier.Idf } } },
            Metadata =
            {
                [Fingerprint] = PayloadValues.Of(collection.Fingerprint),
                [AverageLength] = PayloadValues.Of(collection.AverageLength),
                [Dimensions] = PayloadValues.Of(collection.Dimensions),
            },
        };
        if (collection.Dimensions > 0)
        {
            var dense = new VectorParams { Size = (ulong)collection.Dimensions, Distance = Distance.Dot };
            if (options.VectorsOnDisk)
                dense.OnDisk = true;
            create.VectorsConfig = new VectorsConfig { ParamsMap = new VectorParamsMap { Map = { [PassageFields.Meaning] = dense } } };
            if (options.Quantize)
                create.QuantizationConfig = new QuantizationConfig { Scalar = new ScalarQuantization { Type = QuantizationType.Int8, AlwaysRam = true } };
        }

        await CreateAsync(create, cancellationToken);
        foreach (var field in (string[])[PassageFields.Document, PassageFields.Region, PassageFields.Industry, PassageFields.Language, PassageFields.Version])
            await IndexAsync(collection.Name, field, FieldType.Keyword, null, cancellationToken);
        await IndexAsync(collection.Name, PassageFields.Tenant, FieldType.Keyword,
            new PayloadIndexParams { KeywordIndexParams = new KeywordIndexParams { IsTenant = true } }, cancellationToken);
        await IndexAsync(collection.Name, PassageFields.Written, FieldType.Integer,
            new PayloadIndexParams { IntegerIndexParams = new IntegerIndexParams { Lookup = false, Range = true } }, cancellationToken);
    }

    /// <summary>Makes a collection unless it is there: another process may be making the same.</summary>
    public async Task CreateAsync(CreateCollection create, CancellationToken cancellationToken)
    {
        if (options.Shards > 0)
            create.ShardNumber = (uint)options.Shards;
        if (options.Replicas > 0)
            create.ReplicationFactor = (uint)options.Replicas;
        if (await ExistsAsync(create.CollectionName, cancellationToken))
            return;
        try
        {
            await calls.ChangeAsync((client, call) => client.CreateAsync(create, call), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            if (!await ExistsAsync(create.CollectionName, cancellationToken))
                throw;
        }
    }

    /// <summary>Lets a field be searched by.</summary>
    public Task IndexAsync(string collection, string field, FieldType type, PayloadIndexParams? parameters, CancellationToken cancellationToken) =>
        calls.WriteAsync((client, call) => client.CreateFieldIndexAsync(
            new CreateFieldIndexCollection { CollectionName = collection, Wait = true, FieldName = field, FieldType = type, FieldIndexParams = parameters }, call),
            cancellationToken);

    /// <summary>Makes the alias lead to another collection, all at once.</summary>
    public Task SwitchAsync(string? from, string to, CancellationToken cancellationToken)
    {
        var change = new ChangeAliases();
        if (from is not null)
            change.Actions.Add(new AliasOperations { DeleteAlias = new DeleteAlias { AliasName = options.Collection } });
        change.Actions.Add(new AliasOperations { CreateAlias = new CreateAlias { AliasName = options.Collection, CollectionName = to } });
        return calls.ChangeAsync((client, call) => client.UpdateAliasesAsync(change, call), cancellationToken);
    }

    /// <summary>Removes a collection with everything in it.</summary>
    public Task RemoveAsync(string collection, CancellationToken cancellationToken) =>
        calls.ChangeAsync((client, call) => client.DeleteAsync(new DeleteCollection { CollectionName = collection }, call), cancellationToken);

    /// <summary>Writes points; those that are there already are replaced.</summary>
    public Task WriteAsync(string collection, IEnumerable<PointStruct> points, CancellationToken cancellationToken)
    {
        var upsert = new UpsertPoints { CollectionName = collection, Wait = true };
        upsert.Points.AddRange(points);
        return calls.WriteAsync((client, call) => client.UpsertAsync(upsert, call), cancellationToken);
    }

    /// <summary>Removes the passages of a source's text, unless they were written at a time or later.</summary>
    public Task RemoveAsync(string collection, IEnumerable<string> versions, long writtenBefore, CancellationToken cancellationToken) =>
        calls.WriteAsync((client, call) => client.DeleteAsync(
            new DeletePoints
            {
                CollectionName = collection,
                Wait = true,
                Points = new PointsSelector
                {
                    Filter = Filters.All(Filters.AnyOf(PassageFields.Version, versions), Filters.Below(PassageFields.Written, writtenBefore)),
                },
            }, call), cancellationToken);

    /// <summary>How many passages there are of each text of a source.</summary>
    public async Task<Dictionary<string, int>> CountsAsync(string collection, int most, CancellationToken cancellationToken)
    {
        var request = new FacetCounts { CollectionName = collection, Key = PassageFields.Version, Limit = (ulong)most, Exact = true };
        var facet = await calls.WriteAsync((client, call) => client.FacetAsync(request, call), cancellationToken);
        return facet.Hits.ToDictionary(hit => hit.Value.StringValue, hit => (int)hit.Count);
    }

    /// <summary>The dense vectors of points, by their ids.</summary>
    public async Task<Dictionary<string, float[]>> VectorsAsync(string collection, IEnumerable<PointId> ids, CancellationToken cancellationToken)
    {
        var request = new GetPoints
        {
            CollectionName = collection,
            WithPayload = new WithPayloadSelector { Enable = false },
            WithVectors = new WithVectorsSelector { Include = new VectorsSelector { Names = { PassageFields.Meaning } } },
        };
        request.Ids.AddRange(ids);
        var found = await calls.WriteAsync((client, call) => client.GetAsync(request, call), cancellationToken);
        return found.Result
            .Where(point => point.Vectors?.Vectors?.Vectors.TryGetValue(PassageFields.Meaning, out var vector) == true && vector.Dense is not null)
            .ToDictionary(point => point.Id.Uuid, point => point.Vectors.Vectors.Vectors[PassageFields.Meaning].Dense.Data.ToArray());
    }

    /// <summary>Searches in one round trip.</summary>
    public async Task<IReadOnlyList<BatchResult>> SearchAsync(QueryBatchPoints queries, CancellationToken cancellationToken) =>
        (await calls.ReadAsync((client, call) => client.QueryBatchAsync(queries, call), cancellationToken)).Result;

    private async Task<bool> ExistsAsync(string collection, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).Contains(collection);

    private async Task<IEnumerable<string>> ListAsync(CancellationToken cancellationToken) =>
        (await calls.LookAsync((client, call) => client.ListAsync(new ListCollectionsRequest(), call), cancellationToken))
        .Collections.Select(found => found.Name);
}
