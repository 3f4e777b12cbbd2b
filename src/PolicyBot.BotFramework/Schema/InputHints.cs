namespace PolicyBot.BotFramework.Schema;

/// <summary>Whether an answer to a message is expected.</summary>
public static class InputHints
{
    /// <summary>The bot takes an answer but does not wait for one.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot takes no answer yet.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>The bot waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";
}
