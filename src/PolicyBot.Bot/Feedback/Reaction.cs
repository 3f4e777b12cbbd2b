namespace PolicyBot.Bot.Feedback;

/// <summary>What somebody thinks of an answer.</summary>
public enum Reaction
{
    /// <summary>Thumbs up.</summary>
    Like,

    /// <summary>Thumbs down.</summary>
    Dislike,
}
