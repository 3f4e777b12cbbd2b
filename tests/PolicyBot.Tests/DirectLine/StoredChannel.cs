using PolicyBot.BotFramework.Schema;
using PolicyBot.DirectLine;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.Storage.Conversations;
using PolicyBot.Tests.Storage;

namespace PolicyBot.Tests.DirectLine;

/// <summary>The channel's conversations as one process has them, over a database, with a bot of a test.</summary>
internal sealed class StoredChannel : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    public StoredChannel(TestDatabase database, DirectLineLimits limits, TimeProvider time, Func<Conversation, Activity, Task>? runTurn = null)
    {
        Store = new DatabaseConversations(database.Connect(), database.Options, limits, time);
        Turns = new ConversationTurns(Store, runTurn ?? ((_, _) => Task.CompletedTask), time, _stopping.Token);
        Registry = new ConversationRegistry(limits, time, Store, Turns);
        Upkeep = new ConversationUpkeep(Registry, Turns, Store, limits, time);
    }

    public DatabaseConversations Store { get; }

    public ConversationTurns Turns { get; }

    public ConversationRegistry Registry { get; }

    public ConversationUpkeep Upkeep { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<Conversation> StartAsync(string id, string caller = "here", string person = "dl_u")
    {
        var (conversation, _) = await Registry.StartAsync(new ConversationStart(id, person, "zh-CN", caller), Token);
        return conversation;
    }

    public async Task<Conversation?> FindAsync(string id) => await Registry.FindAsync(id, Token);

    /// <summary>Waits until nothing is under way here.</summary>
    public async Task QuietAsync()
    {
        while (Turns.Running.Count > 0)
            await Turns.EndAsync().WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    /// <summary>Says that the process stops.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    public void Dispose()
    {
        _stopping.Dispose();
        Store.Dispose();
    }
}
