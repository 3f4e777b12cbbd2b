using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace PolicyBot.Tests.Program.Access;

public sealed class CallLimitTests
{
    private const string Key = "k1";

    [Fact]
    public async Task A_caller_from_elsewhere_who_calls_too_often_is_told_when_to_come_back()
    {
        await using var server = await RunningServer.StartAsync($"--PolicyBot:ApiKey={Key}", "--PolicyBot:Limits:CallsPerMinute=2");

        HttpStatusCode[] statuses = [await AskAsync(server, true), await AskAsync(server, true), await AskAsync(server, true)];
        using var health = await server.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_person_at_this_machine_may_call_as_often_as_he_likes()
    {
        await using var server = await RunningServer.StartAsync("--PolicyBot:Limits:CallsPerMinute=1");

        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, await AskAsync(server, false));
    }

    [Fact]
    public async Task Calls_beyond_those_that_may_wait_are_refused_at_once_and_the_others_are_served()
    {
        await using var server = await RunningServer.StartAsync("--PolicyBot:Limits:AtOnce=1", "--PolicyBot:Limits:Waiting=1");
        // A call whose body does not end keeps its place.
        var body = new HeldBody();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = body };
        var first = server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await body.Begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        List<Task<HttpStatusCode>> others = [];
        while (!others.Any(other => other.IsCompleted))
        {
            others.Add(AskAsync(server, false));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var refused = others.Where(other => other.IsCompleted).ToList();
        body.End.SetResult();
        using var answered = await first;
        var statuses = await Task.WhenAll(others);

        Assert.All(refused, one => Assert.Equal(HttpStatusCode.TooManyRequests, one.Result));
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal(1, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, false));
    }

    private static async Task<HttpStatusCode> AskAsync(RunningServer server, bool isElsewhere)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = JsonContent.Create(new { question = "How long is the policy valid?" }) };
        if (isElsewhere)
        {
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.Add("X-Api-Key", Key);
        }

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        return response.StatusCode;
    }

    private sealed class HeldBody : HttpContent
    {
        public HeldBody() => Headers.ContentType = new MediaTypeHeaderValue("application/json");

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("""{"question":"How long is """u8.ToArray());
            await stream.FlushAsync();
            Begun.SetResult();
            await End.Task;
            await stream.WriteAsync("""the policy valid?"}"""u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
