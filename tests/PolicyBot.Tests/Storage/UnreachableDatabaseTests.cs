using PolicyBot.Bot;
using PolicyBot.DirectLine;
using PolicyBot.Storage;
using PolicyBot.Storage.State;
using PolicyBot.Tests.DirectLine;

namespace PolicyBot.Tests.Storage;

public sealed class UnreachableDatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named_and_used_as_soon_as_it_can()
    {
        await using var database = TestDatabase.Sqlite();
        Directory.CreateDirectory(database.File);
        var storage = new DatabaseStorage(database.Connect(), new StorageOptions(), TimeProvider.System);

        var away = await Assert.ThrowsAsync<StorageUnavailableException>(() => storage.ReadAsync(["k"], Token));
        Directory.Delete(database.File);

        Assert.Contains("state.db", away.Message, StringComparison.Ordinal);
        Assert.Empty(await storage.ReadAsync(["k"], Token));
    }

    [Fact]
    public async Task Conversations_are_refused_politely_while_they_cannot_be_kept_and_taken_as_soon_as_they_can()
    {
        await using var database = TestDatabase.Sqlite();
        Directory.CreateDirectory(database.File);
        using var channel = new StoredChannel(database, new DirectLineLimits(), TimeProvider.System);

        var refused = await Assert.ThrowsAsync<DirectLineException>(() => channel.StartAsync("c"));
        Directory.Delete(database.File);
        var conversation = await channel.StartAsync("c");
        await channel.QuietAsync();

        Assert.Equal(503, refused.Status);
        Assert.NotNull(refused.RetryAfter);
        Assert.Equal("c", conversation.Start.Id);
    }
}
