namespace PolicyBot.Storage.Schema;

/// <summary>An activity of a conversation over Direct Line.</summary>
public sealed class ActivityRow
{
    /// <summary>The conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>Its number there.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was taken, in milliseconds since 1970 (UTC).</summary>
    public required long Time { get; init; }

    /// <summary>Who sent it: 0 the person, 1 the bot.</summary>
    public required int Speaker { get; init; }

    /// <summary>Whether it only says that its sender is about to send something.</summary>
    public required bool IsTyping { get; init; }

    /// <summary>Whether the conversation's readers see it.</summary>
    public required bool IsShown { get; init; }

    /// <summary>Whether it waits for the bot.</summary>
    public required bool Waits { get; init; }

    /// <summary>The id that the client knows it by, in UTF-8: it may hold what a database takes for no text.</summary>
    public byte[]? Client { get; init; }

    /// <summary>The activity as JSON in UTF-8.</summary>
    public required byte[] Body { get; init; }
}
