namespace PolicyBot.DirectLine.Tokens;

/// <summary>What a token opens.</summary>
public enum TokenUse
{
    /// <summary>The calls on one conversation, in the header <c>Authorization</c>.</summary>
    Calls,

    /// <summary>One conversation's stream, in the stream's address.</summary>
    Stream,
}
