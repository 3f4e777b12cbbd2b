namespace PolicyBot.Bot.Feedback;

/// <summary>Knows which state of the index questions are answered from.</summary>
public interface IIndexVersion
{
    /// <summary>The state; <c>null</c> while there is none. Equal ones hold the same documents.</summary>
    string? Current { get; }
}
