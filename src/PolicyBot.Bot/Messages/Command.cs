namespace PolicyBot.Bot.Messages;

/// <summary>What a message asks of the bot itself.</summary>
internal enum Command
{
    /// <summary>Nothing: it asks something of the documents.</summary>
    None,

    /// <summary>How to use the bot.</summary>
    Help,

    /// <summary>To forget the conversation.</summary>
    StartOver,

    /// <summary>To delete what is kept about the person.</summary>
    ForgetMe,

    /// <summary>Nothing but to be thanked.</summary>
    Thanks,
}
