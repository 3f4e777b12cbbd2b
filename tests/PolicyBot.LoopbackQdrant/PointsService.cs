using Grpc.Core;
using Qdrant.Client.Grpc;

namespace PolicyBot.LoopbackQdrant;

internal sealed class PointsService(QdrantServer server) : Points.PointsBase
{
    private static readonly PointsOperationResponse Done = new() { Result = new UpdateResult { Status = UpdateStatus.Completed } };

    public override Task<PointsOperationResponse> Upsert(UpsertPoints request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        store.Find(request.CollectionName).Add(request.Points);
        return Done;
    });

    public override Task<PointsOperationResponse> Delete(DeletePoints request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        store.Find(request.CollectionName).Remove(request.Points);
        return Done;
    });

    public override Task<UpdateBatchResponse> UpdateBatch(UpdateBatchPoints request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var collection = store.Find(request.CollectionName);
        foreach (var operation in request.Operations)
        {
            if (operation.DeletePoints is { } delete)
                collection.Remove(delete.Points);
            else
                collection.Add(operation.Upsert.Points);
        }

        return new UpdateBatchResponse();
    });

    public override Task<PointsOperationResponse> CreateFieldIndex(CreateFieldIndexCollection request, ServerCallContext context) =>
        server.ServeAsync(context, store =>
        {
            store.Find(request.CollectionName).Indexes[request.FieldName] = request;
            return Done;
        });

    public override Task<GetResponse> Get(GetPoints request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var points = store.Find(request.CollectionName).Points;
        var response = new GetResponse();
        response.Result.AddRange(request.Ids.Where(id => points.ContainsKey(id.Uuid))
            .Select(id => Selection.Of(points[id.Uuid], request.WithPayload, request.WithVectors)));
        return response;
    });

    public override Task<ScrollResponse> Scroll(ScrollPoints request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var found = store.Find(request.CollectionName).Matching(request.Filter)
            .Where(point => request.Offset is null || string.CompareOrdinal(point.Id.Uuid, request.Offset.Uuid) >= 0)
            .Take((int)request.Limit + 1).ToList();
        var response = new ScrollResponse { NextPageOffset = found.Count > request.Limit ? found[^1].Id : null };
        response.Result.AddRange(found.Take((int)request.Limit).Select(point => Selection.Of(point, request.WithPayload, request.WithVectors)));
        return response;
    });

    public override Task<FacetResponse> Facet(FacetCounts request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var collection = store.Find(request.CollectionName);
        collection.RequireIndex(request.Key);
        var response = new FacetResponse();
        response.Hits.AddRange(collection.Matching(request.Filter).CountBy(point => point.Payload[request.Key].StringValue)
            .OrderByDescending(group => group.Value).Take((int)request.Limit)
            .Select(group => new FacetHit { Value = new FacetValue { StringValue = group.Key }, Count = (ulong)group.Value }));
        return response;
    });

    public override Task<QueryBatchResponse> QueryBatch(QueryBatchPoints request, ServerCallContext context) => server.ServeAsync(context, store =>
    {
        var response = new QueryBatchResponse();
        foreach (var query in request.QueryPoints)
        {
            var result = new BatchResult();
            result.Result.AddRange(store.Find(request.CollectionName).Search(query));
            response.Result.Add(result);
        }

        return response;
    });
}
