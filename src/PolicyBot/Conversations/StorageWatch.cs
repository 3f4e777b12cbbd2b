using PolicyBot.Bot;
using PolicyBot.Loading;
using PolicyBot.Storage;

namespace PolicyBot.Conversations;

/// <summary>Opens the database once the documents are loaded, so that neither the start nor the first person in a chat waits for
/// it, and looks from then on whether it can be used.</summary>
/// <param name="assistants">Tells when they are loaded.</param>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
internal sealed class StorageWatch(AssistantService assistants, Database database, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await assistants.WhenReadyAsync(stoppingToken);
                await Task.Run(() => database.TryAsync(stoppingToken), stoppingToken);
            }
            catch (Exception exception) when (exception is StorageUnavailableException or NotReadyException)
            {
                // The operator was told; whoever needs the database tries again too.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
