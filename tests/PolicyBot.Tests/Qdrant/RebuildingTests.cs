using Microsoft.Extensions.Time.Testing;
using PolicyBot.Qdrant.Storage;
using Qdrant.Client.Grpc;

namespace PolicyBot.Tests.Qdrant;

/// <summary>An index that is built anew beside the one in use.</summary>
public sealed class RebuildingTests : QdrantTestBase
{
    private const int Files = 30;

    [Fact]
    public async Task Searches_during_a_rebuild_find_the_old_index_or_the_new_one()
    {
        await using var writer = await OpenAsync();
        await using var reader = await OpenAsync();
        await IngestAsync(writer, Texts(1));
        await reader.RefreshAsync(Cancellation);
        // Slow enough for searches to fall between any two steps.
        Server.Before = operation => operation is "Upsert" or "UpdateAliases" or "CreateFieldIndex" or "UpdateBatch" or "Facet" ? Task.Delay(5, Cancellation) : Task.CompletedTask;
        using var done = new CancellationTokenSource();
        var searches = 0;
        var readers = new[] { writer, reader, reader }.Select(library => Task.Run(async () =>
        {
            for (; !done.IsCancellationRequested; Interlocked.Increment(ref searches))
                Assert.Equal(Files, (await FoundAsync(library, "grant", 100)).Count);
        })).ToList();
        var before = Server.Store.Aliases["policies"];
        for (var round = 1; round <= 4; round++)
        {
            // Every round the passages are so much longer that the weights no longer fit.
            await IngestAsync(writer, Texts(1 << (2 * round)));
            await reader.RefreshAsync(Cancellation);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.NotEqual(before, Server.Store.Aliases["policies"]);
        Assert.InRange(searches, 10, int.MaxValue);
    }

    [Fact]
    public async Task An_old_collection_stays_for_those_who_still_search_it_and_goes_then()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var library = await OpenAsync(time: time);
        await IngestAsync(library, Texts(1));
        await IngestAsync(library, Texts(20));
        Assert.Equal((Files, 2), Stored());
        time.Advance(TimeSpan.FromMinutes(6));
        await IngestAsync(library, ("another.txt", "One more grant of about the same length as the others have by now, with some more words."));
        Assert.Equal((Files + 1, 1), Stored());
    }

    [Fact]
    public async Task What_an_interrupted_build_has_left_is_removed_a_day_later()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var options = Options;
        options.PatienceSeconds = 0;
        await using var library = await OpenAsync(options, time);
        await IngestAsync(library, Texts(1));
        Server.Before = operation => operation == "UpdateAliases"
            ? throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.Unavailable, "gone"))
            : Task.CompletedTask;
        await RefusedAsync(() => IngestAsync(library, Texts(20)));
        Server.Before = null;
        Assert.Equal(2, Stored().Collections);
        // Shorter texts again: the half-made collection is for others.
        await IngestAsync(library, Texts(1));
        time.Advance(TimeSpan.FromHours(25));
        await IngestAsync(library, ("another.txt", "One more grant."));
        Assert.Equal((Files + 1, 1), Stored());
    }

    [Fact]
    public async Task A_collection_that_nobody_has_noted_goes_after_a_while()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var library = await OpenAsync(time: time);
        await IngestAsync(library, Texts(1));
        Server.Store.Create(new CreateCollection { CollectionName = "policies_0123456789ab" });
        Server.Store.Create(new CreateCollection { CollectionName = "policies_of_others" });
        await IngestAsync(library, ("one.txt", "One more grant."));
        time.Advance(TimeSpan.FromMinutes(6));
        await IngestAsync(library, ("two.txt", "And one more grant."));
        Assert.DoesNotContain("policies_0123456789ab", Server.Store.Collections.Keys);
        Assert.Contains("policies_of_others", Server.Store.Collections.Keys);
    }

    [Fact]
    public async Task An_index_made_by_other_rules_is_made_anew_from_the_texts_at_the_next_start()
    {
        await using var old = await OpenAsync();
        await IngestAsync(old, Texts(1));
        var ours = Server.Store.Aliases["policies"];
        MakeForeign();
        Server.Store.Delete(ours);
        await using var library = await OpenAsync();
        Assert.Equal((Files, 2), Stored());
        Assert.Equal(ours, Server.Store.Aliases["policies"]);
        Assert.Equal(Files, (await FoundAsync(library, "grant", 100)).Count);
    }

    [Fact]
    public async Task A_program_whose_rules_are_no_longer_those_of_the_index_says_so_and_goes_on_with_what_it_has()
    {
        await using var library = await OpenAsync();
        await IngestAsync(library, Texts(1));
        var points = Stored().Points;
        MakeForeign();
        var exception = await RefusedAsync(() => library.RefreshAsync(Cancellation));
        Assert.Contains("Restart this program", exception.Message, StringComparison.Ordinal);
        Assert.Equal(points, (await FoundAsync(library, "grant", 100)).Count);
    }

    [Fact]
    public async Task Tenants_are_kept_apart_in_the_index_itself()
    {
        await using var library = await OpenAsync();
        await IngestAsync(library, Texts(1));
        var collection = Server.Store.Find("policies");
        Assert.True(collection.Indexes[PassageFields.Tenant].FieldIndexParams.KeywordIndexParams.IsTenant);
        Assert.Equal(Modifier.Idf, collection.Made.SparseVectorsConfig.Map[PassageFields.Terms].Modifier);
    }

    private static IEnumerable<(string Name, string Text)> Texts(int length) => Enumerable.Range(0, Files).Select(number => (
        $"{number:d2}.txt", $"Grant {number} {string.Join(' ', Enumerable.Range(0, length).Select(word => $"word{word}"))}."));

    // As if a program of another version had built it.
    private void MakeForeign()
    {
        lock (Server.Store)
        {
            var made = Server.Store.Find("policies").Made.Clone();
            made.CollectionName = "policies_ba9876543210";
            made.Metadata["fingerprint"] = PayloadValues.Of("other rules");
            Server.Store.Create(made);
            Server.Store.Aliases["policies"] = made.CollectionName;
        }
    }
}
