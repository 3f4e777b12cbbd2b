using System.Net;
using Grpc.Core;
using PolicyBot.Tests.Program;
using PolicyBot.Tests.Qdrant.Server;

namespace PolicyBot.Tests.Qdrant;

public sealed class ServedFromQdrantTests
{
    [Fact]
    public async Task The_program_waits_for_a_store_that_is_away_and_recovers()
    {
        await using var qdrant = await QdrantServer.StartAsync();
        qdrant.Fault = _ => throw new RpcException(new Status(StatusCode.Unavailable, "away"));
        await using var server = await RunningServer.StartUnreadyAsync("--PolicyBot:Index:Store=qdrant", $"--PolicyBot:Qdrant:Url={qdrant.Options.Url}");
        using (var away = await server.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        qdrant.Fault = null;
        HttpStatusCode status = default;
        for (var i = 0; i < 100 && status != HttpStatusCode.OK; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            using var ready = await server.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            status = ready.StatusCode;
        }

        Assert.Equal("answered", (await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" })).GetProperty("status").GetString());
    }
}
