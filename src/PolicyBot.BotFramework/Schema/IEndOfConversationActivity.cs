namespace PolicyBot.BotFramework.Schema;

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why it is over.</summary>
    string? Code { get; set; }

    /// <summary>What is said at the end.</summary>
    string? Text { get; set; }
}
