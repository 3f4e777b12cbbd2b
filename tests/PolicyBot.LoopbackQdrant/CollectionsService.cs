using Grpc.Core;
using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

internal sealed class CollectionsService(QdrantServer server) : Collections.CollectionsBase
{
    private static readonly CollectionOperationResponse Done = new() { Result = true };

    public override Task<GetCollectionInfoResponse> Get(GetCollectionInfoRequest request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var found = store.Find(request.CollectionName);
        var config = new CollectionConfig();
        config.Metadata.Add(found.Made.Metadata);
        return new GetCollectionInfoResponse { Result = new CollectionInfo { Config = config, PointsCount = (ulong)found.Points.Count } };
    });

    public override Task<ListCollectionsResponse> List(ListCollectionsRequest request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var response = new ListCollectionsResponse();
        response.Collections.AddRange(store.Collections.Keys.Select(name => new CollectionDescription { Name = name }));
        return response;
    });

    public override Task<CollectionOperationResponse> Create(CreateCollection request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        store.Create(request);
        return Done;
    });

    public override Task<CollectionOperationResponse> Delete(DeleteCollection request, ServerCallContext context) =>
        server.ServeAsync(context, store => new CollectionOperationResponse { Result = store.Delete(request.CollectionName) });

    public override Task<CollectionOperationResponse> UpdateAliases(ChangeAliases request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        store.Change(request.Actions);
        return Done;
    });

    public override Task<ListAliasesResponse> ListAliases(ListAliasesRequest request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var response = new ListAliasesResponse();
        response.Aliases.AddRange(store.Aliases.Select(alias => new AliasDescription { AliasName = alias.Key, CollectionName = alias.Value }));
        return response;
    });
}
