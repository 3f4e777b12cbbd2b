using System.Collections.Concurrent;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>The conversations that this process has a part in. What it does not know it looks up in the store.</summary>
/// <param name="limits">How long they may be idle.</param>
/// <param name="time">The clock.</param>
/// <param name="store">Keeps them.</param>
/// <param name="turns">Run their turns.</param>
public sealed class ConversationRegistry(DirectLineLimits limits, TimeProvider time, IConversationStore store, ConversationTurns turns)
{
    private const int LongestId = 100;

    private readonly ConcurrentDictionary<string, Conversation> _byId = new(StringComparer.Ordinal);

    /// <summary>Counts what they hold.</summary>
    public LogBudget Budget { get; } = new(limits);

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>All of them.</summary>
    public IEnumerable<Conversation> All => _byId.Values;

    /// <summary>Starts a conversation and tells the bot of it, or finds the one that was started with the same id.</summary>
    /// <param name="start">How it begins.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The conversation, and whether it is new.</returns>
    /// <exception cref="DirectLineException">There are too many and none that could make room, or they cannot be kept.</exception>
    public async Task<(Conversation Conversation, bool IsNew)> StartAsync(ConversationStart start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (await FindAsync(start.Id, cancellationToken) is { } running)
            return (running, false);
        var run = store.NewRun();
        var joined = IncomingActivity.Joined(start, time.GetUtcNow());
        var started = await store.StartAsync(start, ActivityJson.ToUtf8(ActivityJson.ToFields(joined)), run, CancellationToken.None);
        foreach (var ended in started.MadeRoom)
            Drop(ended);
        if (!started.IsNew)
            return (await FindAsync(start.Id, cancellationToken) ?? throw DirectLineErrors.UnknownConversation(), false);
        var conversation = _byId.GetOrAdd(start.Id, _ => Take(start));
        turns.Begin(conversation, run, new Turn(0, joined));
        return (conversation, true);
    }

    /// <summary>The conversation; <c>null</c> when there is none of that id, or it has ended.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The conversations cannot be reached.</exception>
    public async Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_byId.TryGetValue(id, out var known))
        {
            if (!known.Log.IsClosed && known.IdleFor() < limits.Idle)
                return known;
            // Somebody may have used it elsewhere.
            Drop(id);
        }

        if (id.Length is 0 or > LongestId || !id.All(char.IsAsciiLetterOrDigit) || await store.FindAsync(id, cancellationToken) is not { } start)
            return null;
        var found = Take(start);
        await found.ReadAsync(cancellationToken);
        return _byId.GetOrAdd(id, found);
    }

    /// <summary>Forgets here, and only here, a conversation that has ended or that nobody uses.</summary>
    /// <param name="id">The conversation's id.</param>
    public void Drop(string id)
    {
        if (_byId.TryRemove(id, out var dropped))
            dropped.End();
    }

    /// <summary>Deletes a person's conversations; of the one that the person speaks in everything said so far.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="speaksIn">The id of the conversation that goes on.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The conversations cannot be reached.</exception>
    public async Task ForgetAsync(string userId, string speaksIn, CancellationToken cancellationToken)
    {
        foreach (var gone in await store.ForgetAsync(userId, speaksIn, cancellationToken))
            Drop(gone);
        if (_byId.TryGetValue(speaksIn, out var conversation))
            conversation.Log.Forget();
    }

    private Conversation Take(ConversationStart start) => new(start, limits, Budget, time, store, turns);
}
