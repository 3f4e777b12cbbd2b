namespace PolicyBot.BotFramework.Schema;

/// <summary>People came or went, or the conversation was renamed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came, the bot itself included; <see langword="null"/> when nobody did.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who went, the bot itself included; <see langword="null"/> when nobody did.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The conversation's new name.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether what was said before is shown to who comes.</summary>
    bool? HistoryDisclosed { get; set; }
}
