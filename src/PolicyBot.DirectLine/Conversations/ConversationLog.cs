using System.Globalization;
using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine.Activities;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>The activities of one conversation in one order for all readers. A reader holds nothing here: it asks for what
/// comes after its watermark, so that it gets each activity once however often it comes back.</summary>
/// <param name="conversationId">The conversation, which the ids of its activities begin with.</param>
/// <param name="limits">How much is kept.</param>
/// <param name="budget">Counts what all logs hold.</param>
/// <param name="time">The clock.</param>
public sealed class ConversationLog(string conversationId, DirectLineLimits limits, LogBudget budget, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private readonly List<LogEntry> _entries = [];
    private readonly Dictionary<string, string> _idsByClientId = new(StringComparer.Ordinal);
    private TaskCompletionSource? _changed;
    private DateTimeOffset _latest;
    private long _last;
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

    /// <summary>Adds an activity and gives it its id and time. What its sender was typing is over with the first activity that
    /// is more than typing.</summary>
    /// <param name="activity">The activity; it gets <c>id</c> and <c>timestamp</c>.</param>
    /// <param name="speaker">Who sends it.</param>
    /// <param name="isTyping">Whether it only says that its sender is about to send something.</param>
    /// <param name="clientActivityId">The id that the client knows it by, if any.</param>
    public LogEntry Append(JObject activity, Speaker speaker, bool isTyping = false, string? clientActivityId = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        TaskCompletionSource? changed;
        LogEntry entry;
        lock (_lock)
        {
            if (!isTyping)
                ForgetTyping(speaker);
            var now = WholeMilliseconds(time.GetUtcNow());
            _latest = now > _latest ? now : _latest + Tick;
            var sequence = _last + 1;
            var id = $"{conversationId}|{sequence:D7}";
            activity["id"] = id;
            activity["timestamp"] = _latest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            entry = new LogEntry(sequence, id, _latest, ActivityJson.ToUtf8(activity), speaker, isTyping, clientActivityId);
            _last = sequence;
            if (!_isClosed)
                Keep(entry);
            changed = _changed;
            _changed = null;
        }

        changed?.SetResult();
        return entry;
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

    /// <summary>Completes when there is something after a watermark, which may already be so.</summary>
    /// <param name="watermark">The number of the last activity that the reader has.</param>
    public Task MoreAfterAsync(long watermark)
    {
        lock (_lock)
        {
            return FirstAfter(watermark) < _entries.Count
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

    /// <summary>The id that an activity got when it came first; <c>null</c> for one that is new or long past.</summary>
    /// <param name="clientActivityId">The id that the client knows it by.</param>
    public string? IdOf(string clientActivityId)
    {
        lock (_lock)
            return _idsByClientId.GetValueOrDefault(clientActivityId);
    }

    /// <summary>Forgets that the bot was typing: its turn is over.</summary>
    public void EndTyping()
    {
        lock (_lock)
            ForgetTyping(Speaker.Bot);
    }

    /// <summary>Forgets everything and keeps nothing more.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            _entries.Clear();
            _idsByClientId.Clear();
            _typing = 0;
            budget.Add(-_bytes);
            _bytes = 0;
        }
    }

    private void Require(long watermark)
    {
        if (watermark > _last)
            throw DirectLineErrors.OutOfRange($"The watermark lies in the future: the conversation's last one is {Watermark.Of(_last)}.");
    }

    private void Keep(LogEntry entry)
    {
        _entries.Add(entry);
        if (entry.ClientActivityId is { } clientId)
            _idsByClientId[clientId] = entry.Id;
        if (entry.IsTyping)
            _typing++;
        Count(entry.Json.Length);
        var past = 0;
        var bytes = _bytes;
        while (past < _entries.Count - 1 && (_entries.Count - past > limits.ActivitiesPerConversation || bytes > limits.BytesPerConversation))
            bytes -= _entries[past++].Json.Length;
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
        if (entry.ClientActivityId is { } clientId)
            _idsByClientId.Remove(clientId);
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

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), time.Offset);
}
