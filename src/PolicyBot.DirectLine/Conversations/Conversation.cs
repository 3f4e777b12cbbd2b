using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Stores;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>One user's conversation with the bot as this process knows it. What is said is kept by the store first; readers here
/// get it from the log.</summary>
public sealed class Conversation
{
    private readonly Lock _lock = new();
    private readonly DirectLineLimits _limits;
    private readonly LogBudget _budget;
    private readonly TimeProvider _time;
    private readonly IConversationStore _store;
    private readonly ConversationTurns _turns;
    private int _streams;
    private int _runs;
    private bool _hasEnded;
    private DateTimeOffset _used;

    /// <summary>Takes part in a conversation that the store keeps.</summary>
    /// <param name="start">How it began.</param>
    /// <param name="limits">What bounds it.</param>
    /// <param name="budget">Counts what all conversations hold.</param>
    /// <param name="time">The clock.</param>
    /// <param name="store">Keeps it.</param>
    /// <param name="turns">Run its turns.</param>
    public Conversation(
        ConversationStart start, DirectLineLimits limits, LogBudget budget, TimeProvider time, IConversationStore store, ConversationTurns turns)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(time);
        Start = start;
        Log = new ConversationLog(start.Id, limits, budget);
        _limits = limits;
        _budget = budget;
        _time = time;
        _store = store;
        _turns = turns;
        _used = time.GetUtcNow();
    }

    /// <summary>How it began.</summary>
    public ConversationStart Start { get; }

    /// <summary>What was said.</summary>
    public ConversationLog Log { get; }

    /// <summary>Whether somebody here reads it as it goes on.</summary>
    public bool HasStreams
    {
        get
        {
            lock (_lock)
                return _streams > 0;
        }
    }

    /// <summary>Takes an activity of the user: everybody who reads the conversation sees it, and the bot answers it when it has
    /// answered those before it. An activity that is posted again is taken once.</summary>
    /// <param name="posted">The activity.</param>
    /// <param name="userId">Who sends it.</param>
    /// <returns>The activity's id.</returns>
    /// <exception cref="DirectLineException">The conversation has ended, too many activities wait, the server is full, or a
    /// field is not of the right kind.</exception>
    public async Task<string> PostAsync(PostedActivity posted, string userId)
    {
        ArgumentNullException.ThrowIfNull(posted);
        var incoming = IncomingActivity.ForBot(posted, Start, userId);
        RequireRoom();
        var activity = new NewActivity(ActivityJson.ToUtf8(IncomingActivity.Echo(posted, Start, userId)), Speaker.User)
        {
            IsTyping = posted.Type == ActivityTypes.Typing,
            Waits = true,
            ClientActivityId = posted.ClientActivityId,
        };
        return LogEntry.IdOf(Start.Id, (await AddAsync(activity, incoming)).Sequence);
    }

    /// <summary>Gives the bot an activity that nobody else sees.</summary>
    /// <param name="posted">The activity.</param>
    /// <param name="userId">Who sends it.</param>
    /// <exception cref="DirectLineException">As for <see cref="PostAsync" />.</exception>
    public async Task TellAsync(PostedActivity posted, string userId)
    {
        var incoming = IncomingActivity.ForBot(posted, Start, userId);
        RequireRoom();
        await AddAsync(new NewActivity(ActivityJson.ToUtf8(ActivityJson.ToFields(incoming)), Speaker.User) { IsShown = false, Waits = true }, incoming);
    }

    /// <summary>Takes what the bot says.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>The activity's id.</returns>
    /// <exception cref="DirectLineException">The conversation has ended, or cannot be kept.</exception>
    public async Task<string> SayAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var body = ActivityJson.ToUtf8(OutgoingActivity.Of(activity, Start));
        var added = await AddAsync(new NewActivity(body, Speaker.Bot) { IsTyping = activity.Type == ActivityTypes.Typing }, incoming: null);
        return LogEntry.IdOf(Start.Id, added.Sequence);
    }

    /// <summary>Brings the log up to date with what was said through other processes.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The conversation has ended, or cannot be reached.</exception>
    public Task RefreshAsync(CancellationToken cancellationToken) => _store.IsShared ? ReadAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Reads what the store keeps and the log lacks.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">The conversation has ended, or cannot be reached.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken) =>
        Log.Add(await _store.ReadAsync(Start.Id, Log.Last, cancellationToken) ?? throw Ended());

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
            return new Occupation(this, () => _streams--);
        }
    }

    /// <summary>Notes that the bot is busy with it, until what is returned is disposed.</summary>
    public IDisposable OpenRun()
    {
        lock (_lock)
            _runs++;
        return new Occupation(this, () => _runs--);
    }

    /// <summary>Notes that somebody uses the conversation.</summary>
    /// <exception cref="DirectLineException">It has ended.</exception>
    public void Use()
    {
        lock (_lock)
            Touch();
    }

    /// <summary>How long nobody has used the conversation here; zero while a stream is open or the bot is busy with it.</summary>
    public TimeSpan IdleFor()
    {
        lock (_lock)
            return _streams > 0 || _runs > 0 ? TimeSpan.Zero : _time.GetUtcNow() - _used;
    }

    /// <summary>Ends it here: nothing more is taken, streams close, and what was said is forgotten.</summary>
    public void End()
    {
        lock (_lock)
            _hasEnded = true;
        Log.Close();
    }

    private DirectLineException Ended()
    {
        End();
        return DirectLineErrors.UnknownConversation();
    }

    private async Task<AddedActivity> AddAsync(NewActivity activity, Activity? incoming)
    {
        // What was begun is brought to its end: an activity must not be kept and yet not be answered.
        var run = _store.NewRun();
        var added = await _store.AddAsync(Start.Id, activity with { MakesRoomUpTo = Log.Gone }, run, CancellationToken.None) ?? throw Ended();
        if (!added.IsNew)
            return added;
        if (!activity.IsShown || !Log.TryAdd(new KeptActivity(added.Sequence, added.Time, activity.Body, activity.Speaker, activity.IsTyping)))
            await ReadAsync(CancellationToken.None);
        if (added.Begins && incoming is not null)
        {
            incoming.Id = activity.IsShown ? LogEntry.IdOf(Start.Id, added.Sequence) : null;
            incoming.Timestamp = added.Time;
            _turns.Begin(this, run, added.IsNext ? new Turn(added.Sequence, incoming) : null);
        }

        return added;
    }

    private void Touch()
    {
        if (_hasEnded)
            throw DirectLineErrors.UnknownConversation();
        _used = _time.GetUtcNow();
    }

    private void RequireRoom()
    {
        Use();
        if (_budget.IsSpent)
            throw DirectLineErrors.Full();
    }

    private sealed class Occupation(Conversation conversation, Action end) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            lock (conversation._lock)
            {
                if (_isOver)
                    return;
                _isOver = true;
                end();
                conversation._used = conversation._time.GetUtcNow();
            }
        }
    }
}
