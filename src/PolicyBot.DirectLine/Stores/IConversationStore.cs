using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Stores;

/// <summary>Keeps conversations, so that they outlive the process and several processes can serve one of them. It alone gives
/// activities their numbers, and says who runs a conversation's turns: one run at a time, in the order of the numbers.</summary>
/// <remarks>Every member throws a <see cref="DirectLineException" /> with status 503 when the conversations cannot be reached.</remarks>
public interface IConversationStore
{
    /// <summary>Whether other processes may serve the same conversations at the same time.</summary>
    bool IsShared { get; }

    /// <summary>A name for a run of this process that no other run has.</summary>
    string NewRun();

    /// <summary>Begins a conversation, with one activity that waits for the bot and has the number 0.</summary>
    /// <param name="start">How it begins.</param>
    /// <param name="joined">The activity, which nobody but the bot sees.</param>
    /// <param name="run">Who runs its turns from now on, if it is new.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="DirectLineException">There are too many, and none that could make room.</exception>
    Task<StartedConversation> StartAsync(ConversationStart start, ReadOnlyMemory<byte> joined, string run, CancellationToken cancellationToken);

    /// <summary>How a conversation began; <c>null</c> when there is none of that id, or it has ended.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<ConversationStart?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>What was said after an activity; <c>null</c> when the conversation has ended.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="after">The activity's number.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<KeptActivities?> ReadAsync(string id, long after, CancellationToken cancellationToken);

    /// <summary>Adds an activity. One that the client posts again is taken once; one that waits for the bot gives the conversation's
    /// turns to <paramref name="run" /> when nobody runs them.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="run">The run that can begin.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What came of it; <c>null</c> when the conversation has ended.</returns>
    /// <exception cref="DirectLineException">Too many activities wait for the bot.</exception>
    Task<AddedActivity?> AddAsync(string id, NewActivity activity, string run, CancellationToken cancellationToken);

    /// <summary>Ends the turn of an activity and tells the next one that waits. When none does, or the run is not (any more) the
    /// one that runs the conversation's turns, the run is over.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="run">The run.</param>
    /// <param name="done">The number of the activity whose turn has ended.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<WaitingActivity?> NextAsync(string id, string run, long done, CancellationToken cancellationToken);

    /// <summary>Takes over the turns of a conversation whose run has died.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <param name="run">The run that goes on.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The first activity that waits; <c>null</c> when somebody else runs its turns, or nothing waits.</returns>
    Task<WaitingActivity?> TakeOverAsync(string id, string run, CancellationToken cancellationToken);

    /// <summary>Conversations in which activities wait though nobody runs their turns, a hundred at most.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyList<string>> LeftAloneAsync(CancellationToken cancellationToken);

    /// <summary>Says that runs are alive; those that do not say so for <see cref="DirectLineLimits.Run" /> count as dead.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task RenewAsync(IReadOnlyCollection<string> runs, CancellationToken cancellationToken);

    /// <summary>Says that a run has ended before its turn was done: another one may take it over at once.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task AbandonAsync(string run, CancellationToken cancellationToken);

    /// <summary>How far conversations have come; those that have ended are left out.</summary>
    /// <param name="ids">The conversations' ids.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IReadOnlyDictionary<string, ConversationReach>> ReachAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Notes that conversations are in use.</summary>
    /// <param name="ids">The conversations' ids.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task UseAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>Deletes the conversations that nobody has used for long.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task EndIdleAsync(CancellationToken cancellationToken);

    /// <summary>Deletes a person's conversations; of the one that the person speaks in everything said so far.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="speaksIn">The id of the conversation that goes on.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The ids of the conversations that are gone.</returns>
    Task<IReadOnlyList<string>> ForgetAsync(string userId, string speaksIn, CancellationToken cancellationToken);
}
