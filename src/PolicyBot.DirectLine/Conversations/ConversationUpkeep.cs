using Microsoft.Extensions.Hosting;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>Ends conversations that nobody uses any more, says which runs are alive, and goes on with those that died.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="turns">Run their turns.</param>
/// <param name="store">Keeps them.</param>
/// <param name="limits">How long they may be idle.</param>
/// <param name="time">The clock.</param>
public sealed class ConversationUpkeep(
    ConversationRegistry conversations, ConversationTurns turns, Stores.IConversationStore store, DirectLineLimits limits, TimeProvider time)
    : BackgroundService
{
    private const int RoundsBetweenSweeps = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Ends the conversations that nobody has used for long, after noting which are used here.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The conversations cannot be reached.</exception>
    public async Task EndIdleAsync(CancellationToken cancellationToken)
    {
        await NoteUseAsync(cancellationToken);
        foreach (var idle in conversations.All.Where(c => c.IdleFor() >= limits.Idle).ToArray())
            conversations.Drop(idle.Start.Id);
        await store.EndIdleAsync(cancellationToken);
    }

    /// <summary>Goes on with the turns that died with their process.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The conversations cannot be reached.</exception>
    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await store.LeftAloneAsync(cancellationToken))
        {
            if (await conversations.FindAsync(id, cancellationToken) is not { } conversation)
                continue;
            await conversation.RefreshAsync(cancellationToken);
            await turns.TakeOverAsync(conversation);
        }
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // A run that broke, or takes too long, is taken over by others.
            await turns.EndAsync().WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await NoteUseAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DirectLineException or OperationCanceledException)
        {
            // It counts as used a minute earlier, then.
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(limits.Run / 3, time);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            try
            {
                await store.RenewAsync(turns.Running, stoppingToken);
                await TakeOverAsync(stoppingToken);
                if (round % RoundsBetweenSweeps == 0)
                    await EndIdleAsync(stoppingToken);
            }
            catch (DirectLineException)
            {
                // The operator was told; the next round tries again.
            }
        }
    }

    private async Task NoteUseAsync(CancellationToken cancellationToken)
    {
        var sweep = RoundsBetweenSweeps * limits.Run / 3;
        string[] used = [.. conversations.All.Where(c => c.IdleFor() <= sweep).Select(c => c.Start.Id)];
        await store.UseAsync(used, cancellationToken);
    }
}
