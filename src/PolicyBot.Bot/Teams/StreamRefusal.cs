namespace PolicyBot.Bot.Teams;

/// <summary>Why Teams takes no more of a stream.</summary>
internal enum StreamRefusal
{
    /// <summary>The person, the chat or the bot may not have streams, or another reason that says nothing of the message.</summary>
    NotAllowed,

    /// <summary>The person pressed the button that stops the answer.</summary>
    StoppedByUser,

    /// <summary>The stream took longer than two minutes.</summary>
    TimeExceeded,

    /// <summary>The message was finished before.</summary>
    AlreadyCompleted,

    /// <summary>The message is too large.</summary>
    TooLarge,

    /// <summary>The text does not contain what was streamed before.</summary>
    TextChanged,

    /// <summary>The channel is too busy, broken or out of reach.</summary>
    Unavailable,
}
