using Grpc.Core;

namespace PolicyBot.Tests.Qdrant;

public sealed class InterruptedIngestionTests : QdrantTestBase
{
    private const int Files = 40, PassagesOfOne = 20;

    [Fact]
    public async Task An_ingestion_goes_on_when_a_server_that_was_gone_is_back()
    {
        await using var library = await OpenAsync();
        await IngestAsync(library, Texts(1));
        var (upserts, coming) = (0, Task.CompletedTask);
        Server.Before = operation =>
        {
            if (operation == "Upsert" && Interlocked.Increment(ref upserts) == 2)
                coming = GoAndComeBackAsync();
            return Task.CompletedTask;
        };
        var report = await IngestAsync(library, Texts(Files));
        await coming;
        Assert.Equal(Files - 1, report.Added);
        await AssertCompleteAsync();
    }

    [Fact]
    public async Task An_ingestion_that_gave_up_goes_on_later_where_it_ended()
    {
        var impatient = Options;
        impatient.PatienceSeconds = 0;
        await using (var library = await OpenAsync(impatient))
        {
            await IngestAsync(library, Texts(1));
            var upserts = 0;
            Server.Before = operation => operation == "Upsert" && ++upserts > 1
                ? throw new RpcException(new Status(StatusCode.Unavailable, "gone"))
                : Task.CompletedTask;
            await RefusedAsync(() => IngestAsync(library, Texts(Files)));
            Server.Before = null;
            // What was complete by then can be searched, and nothing that was not.
            await library.RefreshAsync(Cancellation);
            Assert.Equal(0, library.Current.Passages.Count % PassagesOfOne);
            Assert.Equal(library.Current.Passages.Count, (await FoundAsync(library, "grant", 10_000)).Count);
            var report = await IngestAsync(library, Texts(Files));
            Assert.InRange(report.Unchanged, 1, Files - 1);
            Assert.Equal(Files, report.Unchanged + report.Added);
        }

        await AssertCompleteAsync();
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("CreateFieldIndex")]
    [InlineData("Upsert")]
    [InlineData("UpdateAliases")]
    [InlineData("UpdateBatch")]
    [InlineData("Delete")]
    public async Task What_was_done_but_not_answered_is_not_done_twice(string lost)
    {
        await using (var library = await OpenAsync())
        {
            var answers = 0;
            Server.After = operation => operation == lost && ++answers <= 2
                ? throw new RpcException(new Status(StatusCode.Unavailable, "the answer was lost"))
                : Task.CompletedTask;
            await IngestAsync(library, Texts(Files));
            Assert.True(answers > 2 || lost is "Create" or "UpdateAliases");
        }

        Server.After = null;
        await AssertCompleteAsync();
    }

    [Fact]
    public async Task A_replacement_that_broke_off_leaves_the_old_text_or_the_new_one()
    {
        var impatient = Options;
        impatient.PatienceSeconds = 0;
        await using var library = await OpenAsync(impatient);
        await IngestAsync(library, ("a.txt", "An old grant.\n\nMore of the old grant."));
        foreach (var lost in (string[])["Upsert", "UpdateBatch", "Facet"])
        {
            Server.Before = operation => operation == lost ? throw new RpcException(new Status(StatusCode.Unavailable, "gone")) : Task.CompletedTask;
            await RefusedAsync(() => IngestAsync(library, ("a.txt", $"A new grant {lost}.\n\nMore of the new grant {lost}.")));
            Server.Before = null;
            await using var other = await OpenAsync();
            foreach (var opened in new[] { library, other })
            {
                var found = await FoundAsync(opened, "grant");
                Assert.Equal(2, found.Count);
                Assert.Equal(found[0].Contains("old", StringComparison.Ordinal), found[1].Contains("old", StringComparison.Ordinal));
            }
        }

        // The last one was noted before the server was lost.
        Assert.All(await FoundAsync(library, "grant"), text => Assert.Contains("Facet", text, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string Text)> Texts(int files) => Enumerable.Range(0, files).Select(file => (
        $"{file:d2}.txt", string.Join("\n\n", Enumerable.Range(0, PassagesOfOne).Select(number => $"Grant {number} of file {file}."))));

    private async Task GoAndComeBackAsync()
    {
        await Server.StopAsync();
        await Task.Delay(300, Cancellation);
        await Server.StartAgainAsync(Cancellation);
    }

    private async Task AssertCompleteAsync()
    {
        await using var library = await OpenAsync();
        Assert.Equal(Files, (await IngestAsync(library, Texts(Files))).Unchanged);
        Assert.Equal(Files * PassagesOfOne, library.Current.Passages.Count);
        Assert.Equal(Files * PassagesOfOne, (await FoundAsync(library, "grant", 10_000)).Distinct().Count());
        Assert.Equal((Files * PassagesOfOne, 1), Stored());
    }
}
