using PolicyBot.Answers.Model;
using PolicyBot.Bot.Memory;

namespace PolicyBot.Conversations;

/// <summary>Remembers the last turns of recent conversations over the API, in memory: enough to resolve a follow-up.</summary>
/// <param name="time">Tells when a conversation has been silent for too long.</param>
public sealed class ConversationStore(TimeProvider time)
{
    /// <summary>How many conversations are kept.</summary>
    public const int Conversations = 1000;

    /// <summary>How many characters a conversation's id may have.</summary>
    public const int IdLength = 100;

    /// <summary>How long a silent conversation is kept.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromHours(1);

    private readonly RecentItems<IReadOnlyList<Turn>> _turns = new(Conversations, Silence, time);

    /// <summary>The conversation's turns, oldest first; empty for one that is new or forgotten.</summary>
    /// <param name="id">The conversation's id, as the caller chose it.</param>
    public IReadOnlyList<Turn> Turns(string id) => _turns.Find(id) ?? [];

    /// <summary>Notes what a question of the conversation was answered with.</summary>
    /// <param name="id">The conversation's id, as the caller chose it.</param>
    /// <param name="answer">The answer; one without citations leaves nothing to follow up.</param>
    public void Note(string id, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Citations.Count > 0)
            _turns.Update(id, turns => ConversationTurns.After(turns ?? [], answer));
    }
}
