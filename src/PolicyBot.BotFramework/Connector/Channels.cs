namespace PolicyBot.BotFramework.Connector;

/// <summary>The names of channels, as they stand in an activity's <c>channelId</c>.</summary>
public static class Channels
{
    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>The emulator on a developer's machine.</summary>
    public const string Emulator = "emulator";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";
}
