using PolicyBot.DirectLine.Stores;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>The activities of one conversation in one order for all its readers in this process: a copy of what the store keeps. A
/// reader holds nothing here: it asks for what comes after its watermark, so that it gets each activity once however often it
/// comes back.</summary>
/// <param name="conversationId">The conversation, which the ids of its activities begin with.</param>
/// <param name="limits">How much is kept.</param>
/// <param name="budget">Counts what all logs hold.</param>
public sealed class ConversationLog(string conversationId, DirectLineLimits limits, LogBudget budget)
{
    private readonly Lock _lock = new();
    private readonly List<LogEntry> _entries = [];
    private TaskCompletionSource? _changed;
    private long _last;
    private long _gone;
    private long _bytes;
    private int _typing;
    private bool _isClosed;

    /// <summary>The number of the last activity; 0 before the first.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
                return _last;
        }
    }

    /// <summary>The number up to which activities are gone: the oldest make room for new ones.</summary>
    public long Gone
    {
        get
        {
            lock (_lock)
                return _gone;
        }
    }

    /// <summary>Whether nothing more will come.</summary>
    public bool IsClosed
    {
        get
        {
            lock (_lock)
                return _isClosed;
        }
    }

    /// <summary>Adds an activity that was just taken, unless one before it is missing here. What its sender was typing is over with
    /// the first activity that is more than typing.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>Whether it is there, and everything before it.</returns>
    public bool TryAdd(KeptActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        TaskCompletionSource? changed;
        lock (_lock)
        {
            if (activity.Sequence > _last + 1)
                return false;
            if (activity.Sequence <= _last)
                return true;
            Keep(LogEntry.Of(conversationId, activity));
            changed = TakeChanged();
        }

        changed?.SetResult();
        return true;
    }

    /// <summary>Adds what the store keeps; what is there already is passed over.</summary>
    /// <param name="kept">What was said after <see cref="Last" />, or after some activity before it.</param>
    public void Add(KeptActivities kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        TaskCompletionSource? changed;
        lock (_lock)
        {
            ForgetUpTo(kept.Reach.Gone);
            foreach (var activity in kept.Activities.Where(activity => activity.Sequence > _last))
                Keep(LogEntry.Of(conversationId, activity));
            _last = Math.Max(_last, kept.Reach.Last);
            changed = TakeChanged();
        }

        changed?.SetResult();
    }

    /// <summary>What comes after a watermark, as many activities as one set may carry.</summary>
    /// <param name="watermark">The number of the last activity that the reader has.</param>
    /// <exception cref="DirectLineException">The watermark lies in the future.</exception>
    public ActivitySet ReadAfter(long watermark)
    {
        lock (_lock)
        {
            Require(watermark);
            var first = FirstAfter(watermark);
            var activities = _entries.GetRange(first, Math.Min(_entries.Count - first, limits.ActivitiesPerSet));
            return new ActivitySet(activities, activities.Count > 0 ? activities[^1].Sequence : watermark);
        }
    }

    /// <summary>Completes when there is something after a watermark, which may already be so, or the log is closed.</summary>
    /// <param name="watermark">The number of the last activity that the reader has.</param>
    public Task MoreAfterAsync(long watermark)
    {
        lock (_lock)
        {
            return _isClosed || FirstAfter(watermark) < _entries.Count
                ? Task.CompletedTask
                : (_changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Makes sure that a watermark is not one of the future.</summary>
    /// <param name="watermark">The number of the last activity that the reader says it has.</param>
    /// <exception cref="DirectLineException">It lies in the future.</exception>
    public void RequireKnown(long watermark)
    {
        lock (_lock)
            Require(watermark);
    }

    /// <summary>Forgets that the bot was typing: its turn is over.</summary>
    public void EndTyping()
    {
        lock (_lock)
            ForgetTyping(Speaker.Bot);
    }

    /// <summary>Forgets everything that was said so far; the conversation goes on.</summary>
    public void Forget()
    {
        lock (_lock)
            ForgetUpTo(_last);
    }

    /// <summary>Forgets everything and keeps nothing more.</summary>
    public void Close()
    {
        TaskCompletionSource? changed;
        lock (_lock)
        {
            _isClosed = true;
            ForgetUpTo(_last);
            changed = TakeChanged();
        }

        changed?.SetResult();
    }

    private TaskCompletionSource? TakeChanged()
    {
        var changed = _changed;
        _changed = null;
        return changed;
    }

    private void Require(long watermark)
    {
        if (watermark > _last)
            throw DirectLineErrors.OutOfRange($"The watermark lies in the future: the conversation's last one is {Watermark.Of(_last)}.");
    }

    private void Keep(LogEntry entry)
    {
        _last = entry.Sequence;
        if (_isClosed)
            return;
        if (!entry.IsTyping)
            ForgetTyping(entry.Speaker);
        _entries.Add(entry);
        if (entry.IsTyping)
            _typing++;
        Count(entry.Json.Length);
        var past = 0;
        var bytes = _bytes;
        while (past < _entries.Count - 1 && (_entries.Count - past > limits.ActivitiesPerConversation || bytes > limits.BytesPerConversation))
            bytes -= _entries[past++].Json.Length;
        if (past > 0)
            ForgetUpTo(_entries[past - 1].Sequence);
    }

    private void ForgetUpTo(long sequence)
    {
        _gone = Math.Max(_gone, sequence);
        var past = FirstAfter(sequence);
        foreach (var old in _entries.Take(past))
            Forget(old);
        _entries.RemoveRange(0, past);
    }

    private void ForgetTyping(Speaker speaker)
    {
        if (_typing == 0)
            return;
        foreach (var over in _entries.Where(e => e.IsTyping && e.Speaker == speaker).ToArray())
        {
            Forget(over);
            _entries.Remove(over);
        }
    }

    private void Forget(LogEntry entry)
    {
        if (entry.IsTyping)
            _typing--;
        Count(-entry.Json.Length);
    }

    private void Count(int bytes)
    {
        _bytes += bytes;
        budget.Add(bytes);
    }

    private int FirstAfter(long watermark)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Sequence <= watermark)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
