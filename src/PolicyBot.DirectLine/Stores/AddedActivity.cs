namespace PolicyBot.DirectLine.Stores;

/// <summary>What came of adding an activity.</summary>
/// <param name="Sequence">Its number; the first one's where it was posted again.</param>
/// <param name="Time">When it was taken; later than every earlier one by a millisecond at least.</param>
/// <param name="IsNew">Whether it was not there before.</param>
/// <param name="Begins">Whether the run that was offered now runs the conversation's turns.</param>
/// <param name="IsNext">Whether, then, it is the first activity that waits.</param>
public sealed record AddedActivity(long Sequence, DateTimeOffset Time, bool IsNew, bool Begins, bool IsNext);
