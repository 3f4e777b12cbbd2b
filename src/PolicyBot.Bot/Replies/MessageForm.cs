namespace PolicyBot.Bot.Replies;

/// <summary>How a channel shows citations.</summary>
internal enum MessageForm
{
    /// <summary>Not at all: the message ends with a numbered list of its sources.</summary>
    Plain,

    /// <summary>Web Chat: definitions of the numbers in Markdown, and a schema.org message.</summary>
    WebChat,

    /// <summary>Teams: a schema.org message within Teams' limits.</summary>
    Teams,
}
