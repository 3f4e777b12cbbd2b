namespace PolicyBot.BotFramework.Schema;

/// <summary>What a button does, as it is called on the wire.</summary>
public static class ActionTypes
{
    /// <summary>Opens the address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as the person, seen by all.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot, seen by nobody.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays the sound at the address.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays the film at the address.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows the picture at the address.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads the file at the address.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Opens the address to sign in.</summary>
    public const string Signin = "signin";

    /// <summary>Calls the number.</summary>
    public const string Call = "call";

    /// <summary>Sends value and text to the bot and shows the display text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an app of the channel.</summary>
    public const string openApp = "openApp";
}
