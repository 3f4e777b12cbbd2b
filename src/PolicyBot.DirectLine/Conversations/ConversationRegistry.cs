namespace PolicyBot.DirectLine.Conversations;

/// <summary>The conversations that are going on.</summary>
/// <param name="limits">How many there may be.</param>
/// <param name="time">The clock.</param>
public sealed class ConversationRegistry(DirectLineLimits limits, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Conversation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Conversation>> _byCaller = new(StringComparer.Ordinal);

    /// <summary>Counts what they hold.</summary>
    public LogBudget Budget { get; } = new(limits);

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _byId.Count;
        }
    }

    /// <summary>Starts a conversation, or finds the one that was started with the same id.</summary>
    /// <param name="start">How it begins.</param>
    /// <param name="runTurn">Gives the bot one activity and waits until it is done; it must not throw.</param>
    /// <returns>The conversation, and whether it is new.</returns>
    /// <exception cref="DirectLineException">There are too many, and none that could make room.</exception>
    public (Conversation Conversation, bool IsNew) Start(ConversationStart start, Func<Conversation, Activity, Task> runTurn)
    {
        ArgumentNullException.ThrowIfNull(start);
        lock (_lock)
        {
            if (FindAlive(start.Id) is { } running)
                return (running, false);
            MakeRoom(start.Caller);
            var conversation = new Conversation(start, limits, Budget, time, runTurn);
            _byId.Add(start.Id, conversation);
            if (!_byCaller.TryGetValue(start.Caller, out var own))
                _byCaller.Add(start.Caller, own = []);
            own.Add(conversation);
            return (conversation, true);
        }
    }

    /// <summary>The conversation; <c>null</c> when there is none of that id, or it has ended.</summary>
    /// <param name="id">The conversation's id.</param>
    public Conversation? Find(string id)
    {
        Conversation? conversation;
        lock (_lock)
            conversation = _byId.GetValueOrDefault(id);
        // A conversation may be busy for a moment: nobody else waits for it here.
        return conversation?.EndIfIdle(limits.Idle) == false ? conversation : null;
    }

    /// <summary>Ends the conversations that nobody has used for long.</summary>
    public void EndIdle()
    {
        lock (_lock)
        {
            foreach (var conversation in _byId.Values.Where(c => c.EndIfIdle(limits.Idle)).ToArray())
                Remove(conversation);
        }
    }

    private Conversation? FindAlive(string id)
    {
        if (!_byId.TryGetValue(id, out var conversation))
            return null;
        if (!conversation.EndIfIdle(limits.Idle))
            return conversation;
        Remove(conversation);
        return null;
    }

    private void MakeRoom(string caller)
    {
        if (_byCaller.TryGetValue(caller, out var own) && own.Count >= limits.ConversationsPerCaller)
            EndOldest(own, $"There are {own.Count} conversations from your address. Go on with one of them, or try again later.");
        if (_byId.Count >= limits.Conversations)
            EndOldest(_byId.Values, "The server has as many conversations as it can hold. Try again later.");
    }

    private void EndOldest(IEnumerable<Conversation> conversations, string refusal)
    {
        var (idle, oldest) = conversations.Select(c => (Idle: c.IdleFor(), Conversation: c)).MaxBy(c => c.Idle);
        if (!oldest.EndIfIdle(limits.IdleBeforeMakingRoom))
            throw DirectLineErrors.TooMany(refusal, limits.IdleBeforeMakingRoom - idle);
        Remove(oldest);
    }

    private void Remove(Conversation conversation)
    {
        _byId.Remove(conversation.Start.Id);
        var own = _byCaller[conversation.Start.Caller];
        own.Remove(conversation);
        if (own.Count == 0)
            _byCaller.Remove(conversation.Start.Caller);
    }
}
