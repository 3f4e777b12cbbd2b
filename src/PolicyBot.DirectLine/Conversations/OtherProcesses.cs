using Microsoft.Extensions.Hosting;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>Brings what is said through other processes to those who read it here.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="store">Keeps them.</param>
/// <param name="limits">How often it looks.</param>
/// <param name="time">The clock.</param>
internal sealed class OtherProcesses(ConversationRegistry conversations, Stores.IConversationStore store, DirectLineLimits limits, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!store.IsShared)
            return;
        using var timer = new PeriodicTimer(limits.Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DirectLineException)
            {
                // The operator was told. Readers miss nothing: they get it when the conversations can be reached again.
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        Conversation[] read = [.. conversations.All.Where(conversation => conversation.HasStreams)];
        if (read.Length == 0)
            return;
        var reaches = await store.ReachAsync([.. read.Select(conversation => conversation.Start.Id)], cancellationToken);
        foreach (var conversation in read)
        {
            if (!reaches.TryGetValue(conversation.Start.Id, out var reach))
                conversations.Drop(conversation.Start.Id);
            else if (reach.Last > conversation.Log.Last || reach.Gone > conversation.Log.Gone)
                await conversation.ReadAsync(cancellationToken);
        }
    }
}
