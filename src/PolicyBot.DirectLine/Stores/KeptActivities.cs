using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Stores;

/// <summary>What was said in a conversation after some activity.</summary>
/// <param name="Reach">How far the conversation has come.</param>
/// <param name="Activities">The activities that its readers see, in order.</param>
public sealed record KeptActivities(ConversationReach Reach, IReadOnlyList<KeptActivity> Activities);

/// <summary>How far a conversation has come.</summary>
/// <param name="Last">The number of its last activity; 0 before the first.</param>
/// <param name="Gone">The number up to which activities are gone.</param>
public sealed record ConversationReach(long Last, long Gone);

/// <summary>An activity as it is kept.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Body">Its JSON in UTF-8, without <c>id</c> and <c>timestamp</c>.</param>
/// <param name="Speaker">Who sent it.</param>
/// <param name="IsTyping">Whether it only says that its sender is about to send something.</param>
public sealed record KeptActivity(long Sequence, DateTimeOffset Time, ReadOnlyMemory<byte> Body, Speaker Speaker, bool IsTyping);
