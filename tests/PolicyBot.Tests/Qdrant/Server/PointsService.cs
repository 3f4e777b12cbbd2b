using Grpc.Core;
using Qdrant.Client.Grpc;

namespace PolicyBot.Tests.Qdrant.Server;

internal sealed class PointsService(QdrantServer server) : Points.PointsBase
{
    private static readonly PointsOperationResponse Done = new() { Result = new UpdateResult { Status = UpdateStatus.Completed } };

    public override Task<PointsOperationResponse> Upsert(UpsertPoints request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        Add(server.Find(request.CollectionName), request.Points);
        return Done;
    });

    public override Task<PointsOperationResponse> Delete(DeletePoints request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        server.Find(request.CollectionName).Remove(request.Points);
        return Done;
    });

    public override Task<UpdateBatchResponse> UpdateBatch(UpdateBatchPoints request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var collection = server.Find(request.CollectionName);
        foreach (var operation in request.Operations)
        {
            if (operation.DeletePoints is { } delete)
                collection.Remove(delete.Points);
            else
                Add(collection, operation.Upsert.Points);
        }

        return new UpdateBatchResponse();
    });

    public override Task<PointsOperationResponse> CreateFieldIndex(CreateFieldIndexCollection request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        server.Find(request.CollectionName).Indexes[request.FieldName] = request.FieldIndexParams;
        return Done;
    });

    public override Task<GetResponse> Get(GetPoints request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var points = server.Find(request.CollectionName).Points;
        var response = new GetResponse();
        response.Result.AddRange(request.Ids.Where(id => points.ContainsKey(id.Uuid)).Select(id => Retrieved(points[id.Uuid])));
        return response;
    });

    public override Task<ScrollResponse> Scroll(ScrollPoints request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var found = server.Find(request.CollectionName).Points.Values
            .Where(point => StoredCollection.Passes(point, request.Filter)
                && (request.Offset is null || string.CompareOrdinal(point.Id.Uuid, request.Offset.Uuid) >= 0))
            .Take((int)request.Limit + 1).ToList();
        var response = new ScrollResponse { NextPageOffset = found.Count > request.Limit ? found[^1].Id : null };
        response.Result.AddRange(found.Take((int)request.Limit).Select(Retrieved));
        return response;
    });

    public override Task<FacetResponse> Facet(FacetCounts request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var response = new FacetResponse();
        response.Hits.AddRange(server.Find(request.CollectionName).Points.Values.CountBy(point => point.Payload[request.Key].StringValue)
            .Select(group => new FacetHit { Value = new FacetValue { StringValue = group.Key }, Count = (ulong)group.Value }));
        return response;
    });

    public override Task<QueryBatchResponse> QueryBatch(QueryBatchPoints request, ServerCallContext context) => server.ServeAsync(context, () =>
    {
        var response = new QueryBatchResponse();
        foreach (var query in request.QueryPoints)
        {
            var result = new BatchResult();
            result.Result.AddRange(server.Find(request.CollectionName).Search(query));
            response.Result.Add(result);
        }

        return response;
    });

    private static void Add(StoredCollection collection, IEnumerable<PointStruct> points)
    {
        foreach (var point in points)
            collection.Points[point.Id.Uuid] = point;
    }

    private static RetrievedPoint Retrieved(PointStruct point)
    {
        var retrieved = new RetrievedPoint { Id = point.Id };
        retrieved.Payload.Add(point.Payload);
        return retrieved;
    }
}
