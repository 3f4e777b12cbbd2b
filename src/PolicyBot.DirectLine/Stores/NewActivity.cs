using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Stores;

/// <summary>An activity that is to be kept.</summary>
/// <param name="Body">Its JSON in UTF-8, without <c>id</c> and <c>timestamp</c>, which the store gives.</param>
/// <param name="Speaker">Who sends it.</param>
public sealed record NewActivity(ReadOnlyMemory<byte> Body, Speaker Speaker)
{
    /// <summary>Whether it only says that its sender is about to send something.</summary>
    public bool IsTyping { get; init; }

    /// <summary>Whether the conversation's readers see it, or the bot alone.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether it waits for the bot.</summary>
    public bool Waits { get; init; }

    /// <summary>The id that the client knows it by; <c>null</c> when it gave none.</summary>
    public string? ClientActivityId { get; init; }

    /// <summary>The number up to which older activities must make room for it; 0 for none.</summary>
    public long MakesRoomUpTo { get; init; }
}
