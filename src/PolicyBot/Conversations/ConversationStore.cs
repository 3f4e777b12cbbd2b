using PolicyBot.Answers.Model;

namespace PolicyBot.Conversations;

/// <summary>Remembers the last turns of recent conversations, in memory: enough to resolve a follow-up. The
/// conversation used longest ago makes room for a new one.</summary>
/// <param name="time">Tells when a conversation has been silent for too long.</param>
public sealed class ConversationStore(TimeProvider time)
{
    /// <summary>How many conversations are kept.</summary>
    public const int Conversations = 1000;

    /// <summary>How many turns of one conversation are kept.</summary>
    public const int TurnsKept = 8;

    /// <summary>How many characters a conversation's id may have.</summary>
    public const int IdLength = 100;

    /// <summary>How long a silent conversation is kept.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Conversation>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Conversation> _latestLast = new();

    /// <summary>The conversation's turns, oldest first; empty for one that is new or forgotten.</summary>
    /// <param name="id">The conversation's id, as the caller chose it.</param>
    public IReadOnlyList<Turn> Turns(string id)
    {
        lock (_lock)
        {
            ForgetSilent();
            return _byId.TryGetValue(id, out var node) ? node.Value.Turns : [];
        }
    }

    /// <summary>Adds a turn to its conversation.</summary>
    /// <param name="id">The conversation's id, as the caller chose it.</param>
    /// <param name="turn">The turn.</param>
    public void Add(string id, Turn turn)
    {
        lock (_lock)
        {
            ForgetSilent();
            IReadOnlyList<Turn> earlier = [];
            if (_byId.TryGetValue(id, out var node))
            {
                earlier = node.Value.Turns;
                Forget(node);
            }
            else if (_byId.Count == Conversations)
            {
                Forget(_latestLast.First!);
            }

            IReadOnlyList<Turn> turns = [.. earlier.TakeLast(TurnsKept - 1), turn];
            _byId[id] = _latestLast.AddLast(new Conversation(id, turns, time.GetUtcNow()));
        }
    }

    private void ForgetSilent()
    {
        var limit = time.GetUtcNow() - Silence;
        while (_latestLast.First is { } oldest && oldest.Value.LastTurn < limit)
            Forget(oldest);
    }

    private void Forget(LinkedListNode<Conversation> node)
    {
        _latestLast.Remove(node);
        _byId.Remove(node.Value.Id);
    }

    private sealed record Conversation(string Id, IReadOnlyList<Turn> Turns, DateTimeOffset LastTurn);
}
