using PolicyBot.Bot.Turns;

namespace PolicyBot.Conversations;

/// <summary>Lets the turns of channels end before the server does.</summary>
/// <param name="turns">The turns under way.</param>
internal sealed class TurnsAtStop(TurnsUnderWay turns) : IHostedService
{
    // Within the time that the host, and whoever runs it, usually gives: 30 s.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => turns.StopAsync(Patience, cancellationToken);
}
