using PolicyBot.Bot;
using PolicyBot.Storage;
using PolicyBot.Storage.State;

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
}
