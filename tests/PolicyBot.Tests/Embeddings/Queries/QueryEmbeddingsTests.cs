using System.Diagnostics;

namespace PolicyBot.Tests.Embeddings.Queries;

public sealed class QueryEmbeddingsTests : EmbeddingTestBase
{
    [Fact]
    public async Task Questions_and_passages_carry_the_words_that_the_model_was_trained_with()
    {
        await using var server = await EmbeddingServer.StartAsync();
        var model = Open(server, "QueryPrefix=query: ", "PassagePrefix=passage: ");
        await Passages(model, "one");
        await Query(model, "two?");
        Assert.Equal(["passage: one", "query: two?"], server.Texts);
    }

    [Fact]
    public async Task A_question_waits_no_longer_than_its_deadline()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenHang();
        var started = Stopwatch.GetTimestamp();
        var failure = await Failure(() => Query(Open(server, "QueryTimeoutSeconds=0.2"), "valid?"));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
        Assert.Contains("did not answer a question within 0.2 s", failure, StringComparison.Ordinal);
        for (var i = 0; i < 100 && !server.WasAbandoned; i++)
            await Task.Delay(10, Cancellation);
        Assert.True(server.WasAbandoned);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenStatus(401).ThenStatus(401).ThenStatus(401);
        var model = Open(server);
        for (var i = 0; i < 3; i++)
            Assert.Contains("401", await Failure(() => Query(model, "valid?")), StringComparison.Ordinal);
        Assert.Contains("not asked for 30 s", await Failure(() => Query(model, "valid?")), StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
        // Passages are asked for all the same.
        Assert.Equal([[3, 1]], await Passages(model, "one"));
    }

    [Fact]
    public async Task Questions_do_not_wait_for_passages()
    {
        await using var server = await EmbeddingServer.StartAsync();
        server.ThenHang();
        var model = Open(server, "Concurrency=1");
        using var cancellation = new CancellationTokenSource();
        var passages = model.GenerateAsync(["one"], cancellationToken: cancellation.Token);
        while (server.Requests.IsEmpty)
            await Task.Delay(10, Cancellation);
        Assert.Equal((float[])[6, 1], await Query(model, "valid?"));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => passages);
    }
}
