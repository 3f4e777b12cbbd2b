using System.Diagnostics;
using Grpc.Core;
using Microsoft.Extensions.AI;
using PolicyBot.Qdrant;
using PolicyBot.Qdrant.Storage;
using PolicyBot.Retrieval.Search;
using Qdrant.Client.Grpc;

namespace PolicyBot.Tests.Qdrant;

/// <summary>A server that is slow, busy or says no.</summary>
public sealed class RefusalTests : QdrantTestBase
{
    [Fact]
    public async Task A_slow_server_is_waited_for_as_long_as_was_said()
    {
        var options = Options;
        options.TimeoutSeconds = .5;
        await using var library = await OpenAsync(options);
        await IngestAsync(library, ("a.txt", "There are grants."));
        Server.Before = _ => Task.Delay(Timeout.Infinite, Cancellation);
        var started = Stopwatch.GetTimestamp();
        var exception = await RefusedAsync(() => FoundAsync(library, "grants"));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, .4, 5);
        Assert.Contains("did not answer within 0.5 s", exception.Message, StringComparison.Ordinal);
        Assert.Contains("PolicyBot__Qdrant__TimeoutSeconds", exception.Message, StringComparison.Ordinal);
        Assert.False(exception.IsPermanent);
        Server.Before = null;
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
    }

    [Fact]
    public async Task Whoever_no_longer_wants_an_answer_gets_none()
    {
        await using var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "There are grants."));
        Server.Before = _ => Task.Delay(Timeout.Infinite, Cancellation);
        using var cancellation = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.RefreshAsync(cancellation.Token));
    }

    [Fact]
    public async Task A_wrong_key_is_told_of_and_not_shown()
    {
        Server.ApiKey = "right";
        var options = Options;
        options.ApiKey = "wrong-key";
        var exception = await RefusedAsync(() => OpenAsync(options));
        Assert.True(exception.IsPermanent);
        Assert.Contains("PolicyBot__Qdrant__ApiKey", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key", exception.ToString(), StringComparison.Ordinal);
        options.ApiKey = "right";
        await using var library = await OpenAsync(options);
        Server.ApiKey = "another";
        Assert.True((await RefusedAsync(() => IngestAsync(library, ("a.txt", "There are grants.")))).IsPermanent);
    }

    [Fact]
    public async Task A_limited_rate_is_kept_to()
    {
        await using var library = await OpenAsync();
        var (refused, asked) = (0, 0);
        Server.Before = operation =>
        {
            if (operation is not "Upsert" || ++asked % 5 == 0)
                return Task.CompletedTask;
            refused++;
            throw new RpcException(
                new Status(StatusCode.ResourceExhausted, "Write rate limit exceeded: Operation requires 256 tokens but only 3.0 were available. Retry after 1s"),
                new Metadata { { "retry-after", "1" } });
        };
        await IngestAsync(library, ("a.txt", "There are grants."));
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
        Assert.InRange(refused, 1, 20);
    }

    [Fact]
    public async Task A_question_beyond_the_limit_is_refused_in_a_while()
    {
        await using var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "There are grants."));
        Server.Before = _ => throw new RpcException(new Status(StatusCode.ResourceExhausted, "Read rate limit exceeded"), new Metadata { { "retry-after", "7" } });
        var exception = await RefusedAsync(() => FoundAsync(library, "grants"));
        Assert.Contains("limits how often", exception.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
    }

    [Fact]
    public async Task A_limit_that_lasts_longer_than_the_patience_is_not_waited_for()
    {
        await using var library = await OpenAsync();
        Server.Before = operation => operation != "Upsert" ? Task.CompletedTask
            : throw new RpcException(new Status(StatusCode.ResourceExhausted, "Write rate limit exceeded"), new Metadata { { "retry-after", "3600" } });
        var exception = await RefusedAsync(() => IngestAsync(library, ("a.txt", "There are grants.")));
        Assert.Equal(TimeSpan.FromHours(1), exception.RetryAfter);
    }

    [Fact]
    public async Task A_collection_for_vectors_of_another_length_is_told_of_when_written_and_when_searched()
    {
        await using var library = await QdrantLibrary.OpenAsync(Options, TimeProvider.System, new Ones(), DenseFusion.UsualWeight, Cancellation);
        await IngestAsync(library, ("a.txt", "There are grants."));
        lock (Server.Store)
        {
            // As if somebody had made it by hand: our notes in it say something else than it holds.
            var made = Server.Store.Find("policies").Made;
            made.VectorsConfig.ParamsMap.Map[PassageFields.Meaning].Size = 384;
        }

        foreach (var call in (Func<Task>[])[() => IngestAsync(library, ("b.txt", "There are loans.")), () => FoundAsync(library, "grants")])
        {
            var exception = await RefusedAsync(call);
            Assert.True(exception.IsPermanent);
            Assert.Contains($"expected dim: 384, got {Ones.Length}", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_collection_of_another_program_is_left_alone()
    {
        lock (Server.Store)
        {
            Server.Store.Create(new CreateCollection { CollectionName = "theirs" });
            Server.Store.Aliases["policies"] = "theirs";
        }

        var exception = await RefusedAsync(() => OpenAsync());
        Assert.True(exception.IsPermanent);
        Assert.Contains("\"theirs\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("PolicyBot__Qdrant__Collection", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Server.Store.Find("theirs").Points);
    }

    [Fact]
    public async Task A_name_that_a_collection_has_is_told_of()
    {
        Server.Store.Create(new CreateCollection { CollectionName = "policies" });
        var exception = await RefusedAsync(() => OpenAsync());
        Assert.Contains("PolicyBot__Qdrant__Collection", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsPermanent);
    }

    // An embedding model to which everything is the same.
    private sealed class Ones : IEmbeddingGenerator<string, Embedding<float>>
    {
        public const int Length = 8;

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(Enumerable.Repeat(1f, Length).ToArray()))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
