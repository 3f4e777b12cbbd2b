using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot;
using PolicyBot.Storage.Feedback;
using PolicyBot.Storage.State;

namespace PolicyBot.Storage;

/// <summary>Deletes once an hour what has been kept for long enough.</summary>
/// <param name="states">The states.</param>
/// <param name="feedback">The feedback.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told how much was deleted.</param>
public sealed class StorageExpiry(DatabaseStorage states, DatabaseFeedback feedback, TimeProvider time, ILogger<StorageExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var deleted = await states.DeleteExpiredAsync(stoppingToken) + await feedback.DeleteExpiredAsync(stoppingToken);
                if (deleted > 0)
                    logger.LogInformation("{Count} old states and reactions were deleted", deleted);
            }
            catch (StorageUnavailableException)
            {
                // The operator was told; the next hour tries again.
            }
        }
    }
}
