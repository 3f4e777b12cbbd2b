using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Tests.Embeddings;
using PolicyBot.Tests.Program;

namespace PolicyBot.Tests.Qdrant;

public sealed class ServedFromQdrantTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_waits_for_a_store_that_is_not_there_and_recovers_by_itself()
    {
        using var log = new RecordedLog();
        var port = FreePort();
        await using var server = await StartAsync($"http://localhost:{port}", log);
        await AssertPoliteAsync(server);
        await using var qdrant = await QdrantServer.StartAsync(Cancellation, port);
        await WaitForAsync(server, HttpStatusCode.OK);
        Assert.Equal("answered", (await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" })).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_store_that_goes_away_is_told_of_once_and_so_is_its_return()
    {
        using var log = new RecordedLog();
        await using var qdrant = await QdrantServer.StartAsync(Cancellation);
        await using var server = await StartAsync(qdrant.Url, log);
        await WaitForAsync(server, HttpStatusCode.OK);
        await qdrant.StopAsync();
        await WaitForAsync(server, HttpStatusCode.ServiceUnavailable);
        var answer = await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" });
        Assert.Equal("failed", answer.GetProperty("status").GetString());
        Assert.Contains("try again", answer.GetProperty("answer").GetString(), StringComparison.OrdinalIgnoreCase);
        // Some more rounds of looking whether it is back.
        await Task.Delay(2500, Cancellation);
        await qdrant.StartAgainAsync(Cancellation);
        await WaitForAsync(server, HttpStatusCode.OK);
        Assert.Single(log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("out of reach", StringComparison.Ordinal));
        Assert.Single(log.Lines, line => line.Contains("can be used again", StringComparison.Ordinal));
        Assert.Equal("answered", (await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" })).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Traces_of_the_calls_go_to_the_collector()
    {
        await using var qdrant = await QdrantServer.StartAsync(Cancellation);
        await using var collector = await TraceCollector.StartAsync(Cancellation);
        await using (var server = await StartAsync(qdrant.Url, null, $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Url}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"))
        {
            await WaitForAsync(server, HttpStatusCode.OK);
            await server.PostAsync("/api/ask", new { question = "How long is the policy valid?" });
        }

        var traced = string.Concat(collector.Bodies);
        Assert.Contains("PolicyBot.Qdrant", traced, StringComparison.Ordinal);
        Assert.Contains("QueryBatch", traced, StringComparison.Ordinal);
        Assert.Contains("db.operation.name", traced, StringComparison.Ordinal);
    }

    private static async Task<RunningServer> StartAsync(string url, RecordedLog? log, params string[] settings)
    {
        var server = await RunningServer.StartUnreadyAsync(
            ["--PolicyBot:Index:Store=qdrant", $"--PolicyBot:Qdrant:Url={url}", "--Logging:LogLevel:PolicyBot.Loading=Information", .. settings]);
        if (log is not null)
            server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return server;
    }

    private static async Task AssertPoliteAsync(RunningServer server)
    {
        using var ready = await server.Client.GetAsync("/health/ready", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await server.Client.GetAsync("/health/live", Cancellation);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var answer = await server.Client.PostAsJsonAsync("/api/ask", new { question = "How long is the policy valid?" }, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("ry again", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private static async Task WaitForAsync(RunningServer server, HttpStatusCode status)
    {
        for (var i = 0; i < 150; i++)
        {
            using var ready = await server.Client.GetAsync("/health/ready", Cancellation);
            if (ready.StatusCode == status)
                return;
            await Task.Delay(100, Cancellation);
        }

        Assert.Fail($"/health/ready did not become {status}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
