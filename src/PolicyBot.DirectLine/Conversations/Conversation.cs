using PolicyBot.DirectLine.Activities;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>One user's conversation with the bot: what was said, and what waits for the bot.</summary>
public sealed class Conversation
{
    private readonly Lock _lock = new();
    private readonly DirectLineLimits _limits;
    private readonly LogBudget _budget;
    private readonly TimeProvider _time;
    private readonly Turns<Activity> _turns;
    private int _streams;
    private bool _hasEnded;
    private DateTimeOffset _used;

    /// <summary>Begins a conversation and tells the bot of it.</summary>
    /// <param name="start">How it begins.</param>
    /// <param name="limits">What bounds it.</param>
    /// <param name="budget">Counts what all conversations hold.</param>
    /// <param name="time">The clock.</param>
    /// <param name="runTurn">Gives the bot one activity and waits until it is done; it must not throw.</param>
    public Conversation(
        ConversationStart start, DirectLineLimits limits, LogBudget budget, TimeProvider time, Func<Conversation, Activity, Task> runTurn)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(time);
        Start = start;
        Log = new ConversationLog(start.Id, limits, budget, time);
        _limits = limits;
        _budget = budget;
        _time = time;
        _used = time.GetUtcNow();
        _turns = new Turns<Activity>(activity => runTurn(this, activity), limits.WaitingTurns);
        _turns.Add(IncomingActivity.Joined(start, _used));
    }

    /// <summary>How it began.</summary>
    public ConversationStart Start { get; }

    /// <summary>What was said.</summary>
    public ConversationLog Log { get; }

    /// <summary>Takes an activity of the user: everybody who reads the conversation sees it, and the bot answers it when it has
    /// answered those before it. An activity that is posted again is taken once.</summary>
    /// <param name="posted">The activity.</param>
    /// <param name="userId">Who sends it.</param>
    /// <returns>The activity's id.</returns>
    /// <exception cref="DirectLineException">The conversation has ended, too many activities wait, the server is full, or a
    /// field is not of the right kind.</exception>
    public string Post(PostedActivity posted, string userId)
    {
        ArgumentNullException.ThrowIfNull(posted);
        var incoming = IncomingActivity.ForBot(posted, Start, userId);
        lock (_lock)
        {
            Touch();
            // What was taken before needs no room.
            if (posted.ClientActivityId is { } known && Log.IdOf(known) is { } first)
                return first;
            RequireRoom();
            var entry = Log.Append(
                IncomingActivity.Echo(posted, Start, userId), Speaker.User, posted.Type == ActivityTypes.Typing, posted.ClientActivityId);
            incoming.Id = entry.Id;
            incoming.Timestamp = entry.Timestamp;
            _turns.Add(incoming);
            return entry.Id;
        }
    }

    /// <summary>Gives the bot an activity that nobody else sees.</summary>
    /// <param name="posted">The activity.</param>
    /// <param name="userId">Who sends it.</param>
    /// <exception cref="DirectLineException">As for <see cref="Post" />.</exception>
    public void Tell(PostedActivity posted, string userId)
    {
        var incoming = IncomingActivity.ForBot(posted, Start, userId);
        lock (_lock)
        {
            RequireRoom();
            incoming.Timestamp = _time.GetUtcNow();
            _turns.Add(incoming);
        }
    }

    /// <summary>Opens one more stream, until what is returned is disposed.</summary>
    /// <exception cref="DirectLineException">The conversation has ended, or it has too many streams.</exception>
    public IDisposable OpenStream()
    {
        lock (_lock)
        {
            Touch();
            if (_streams >= _limits.StreamsPerConversation)
                throw DirectLineErrors.TooMany($"The conversation has {_streams} streams open. Close one of them.", TimeSpan.FromSeconds(5));
            _streams++;
            return new OpenedStream(this);
        }
    }

    /// <summary>Notes that somebody uses the conversation.</summary>
    /// <exception cref="DirectLineException">It has ended.</exception>
    public void Use()
    {
        lock (_lock)
            Touch();
    }

    /// <summary>How long nobody has used the conversation; zero while a stream is open or the bot is busy with it.</summary>
    public TimeSpan IdleFor()
    {
        lock (_lock)
            return Idle();
    }

    /// <summary>Ends the conversation and forgets what was said, unless somebody has used it meanwhile.</summary>
    /// <param name="idle">How long nobody may have used it.</param>
    /// <returns>Whether it has ended.</returns>
    public bool EndIfIdle(TimeSpan idle)
    {
        lock (_lock)
        {
            if (_hasEnded || Idle() < idle)
                return _hasEnded;
            _hasEnded = true;
            Log.Close();
            return true;
        }
    }

    private TimeSpan Idle() => _streams > 0 || _turns.IsBusy ? TimeSpan.Zero : _time.GetUtcNow() - _used;

    private void Touch()
    {
        if (_hasEnded)
            throw DirectLineErrors.UnknownConversation();
        _used = _time.GetUtcNow();
    }

    private void RequireRoom()
    {
        Touch();
        if (_turns.IsFull)
            throw DirectLineErrors.TooMany("Too many messages wait for an answer. Wait for the answers first.", TimeSpan.FromSeconds(2));
        if (_budget.IsSpent)
            throw DirectLineErrors.Full();
    }

    private sealed class OpenedStream(Conversation conversation) : IDisposable
    {
        private bool _isClosed;

        public void Dispose()
        {
            lock (conversation._lock)
            {
                if (_isClosed)
                    return;
                _isClosed = true;
                conversation._streams--;
                conversation._used = conversation._time.GetUtcNow();
            }
        }
    }
}
