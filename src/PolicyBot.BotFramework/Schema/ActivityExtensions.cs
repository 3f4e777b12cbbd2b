namespace PolicyBot.BotFramework.Schema;

/// <summary>What is done with the mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the account is mentioned.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="id">The account's id.</param>
    public static bool MentionsId(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the receiver of the message is mentioned.</summary>
    /// <param name="activity">The message.</param>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }

    /// <summary>Takes the receiver's mentions out of the text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <returns>The text without them.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes an account's mentions out of the text.</summary>
    /// <param name="activity">The message; its text is changed.</param>
    /// <param name="id">The account's id.</param>
    /// <returns>The text without them.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned is not null && mention.Mentioned.Id == id))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>";
            if (written.Length > 0 && activity.Text is { } text)
                activity.Text = text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
