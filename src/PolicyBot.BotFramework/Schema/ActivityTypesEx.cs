namespace PolicyBot.BotFramework.Schema;

/// <summary>Kinds of activity that travel inside the bot only.</summary>
public static class ActivityTypesEx
{
    /// <summary>The adapter waits the number of milliseconds in the value.</summary>
    public const string Delay = "delay";

    /// <summary>The answer to an invoke; its value is the invoke response.</summary>
    public const string InvokeResponse = "invokeResponse";
}
