using Grpc.Core;
using Qdrant.Client.Grpc;

namespace PolicyBot.Tests.Qdrant.Server;

internal sealed class CollectionsService(QdrantServer server) : Collections.CollectionsBase
{
    public override Task<GetCollectionInfoResponse> Get(GetCollectionInfoRequest request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var config = new CollectionConfig();
        config.Metadata.Add(server.Find(request.CollectionName).Made.Metadata);
        return new GetCollectionInfoResponse { Result = new CollectionInfo { Config = config } };
    });

    public override Task<ListCollectionsResponse> List(ListCollectionsRequest request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var response = new ListCollectionsResponse();
        response.Collections.AddRange(server.Collections.Keys.Select(name => new CollectionDescription { Name = name }));
        return response;
    });

    public override Task<CollectionOperationResponse> Create(CreateCollection request, ServerCallContext context) => server.ServeAsync(context, () =>
        server.Collections.TryAdd(request.CollectionName, new StoredCollection(request))
            ? new CollectionOperationResponse { Result = true }
            : throw new RpcException(new Status(StatusCode.AlreadyExists, $"Collection `{request.CollectionName}` already exists!")));

    public override Task<CollectionOperationResponse> Delete(DeleteCollection request, ServerCallContext context) => server.ServeAsync(context, () =>
        new CollectionOperationResponse { Result = server.Collections.Remove(request.CollectionName) });

    public override Task<CollectionOperationResponse> UpdateAliases(ChangeAliases request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        foreach (var action in request.Actions)
        {
            if (action.DeleteAlias is { } delete)
                server.Aliases.Remove(delete.AliasName);
            else
                server.Aliases[action.CreateAlias.AliasName] = action.CreateAlias.CollectionName;
        }

        return new CollectionOperationResponse { Result = true };
    });

    public override Task<ListAliasesResponse> ListAliases(ListAliasesRequest request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var response = new ListAliasesResponse();
        response.Aliases.AddRange(server.Aliases.Select(alias => new AliasDescription { AliasName = alias.Key, CollectionName = alias.Value }));
        return response;
    });
}
