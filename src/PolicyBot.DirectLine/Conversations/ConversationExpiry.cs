using Microsoft.Extensions.Hosting;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>Ends conversations that nobody uses any more, so that their memory is free.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="time">The clock.</param>
internal sealed class ConversationExpiry(ConversationRegistry conversations, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            conversations.EndIdle();
    }
}
