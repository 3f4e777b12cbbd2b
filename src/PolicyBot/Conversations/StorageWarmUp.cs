using PolicyBot.Bot;
using PolicyBot.Loading;

namespace PolicyBot.Conversations;

/// <summary>Opens the database once the documents are loaded, so that neither the start nor the first person in a chat waits for
/// it.</summary>
/// <param name="assistants">Tells when they are loaded.</param>
/// <param name="storage">What is kept by key.</param>
internal sealed class StorageWarmUp(AssistantService assistants, IStorage storage) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await assistants.WhenReadyAsync(stoppingToken);
            await Task.Run(() => storage.ReadAsync(["warm-up"], stoppingToken), stoppingToken);
        }
        catch (Exception exception) when (exception is StorageUnavailableException or NotReadyException or OperationCanceledException)
        {
            // The operator was told; whoever needs the database tries again.
        }
    }
}
