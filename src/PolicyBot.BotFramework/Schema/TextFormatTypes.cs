namespace PolicyBot.BotFramework.Schema;

/// <summary>How a message's text is written.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>Plain text.</summary>
    public const string Plain = "plain";

    /// <summary>A small set of XML elements.</summary>
    public const string Xml = "xml";
}
