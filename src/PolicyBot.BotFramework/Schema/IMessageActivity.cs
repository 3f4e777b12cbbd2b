namespace PolicyBot.BotFramework.Schema;

/// <summary>Something said in a conversation.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language of the text, as a BCP 47 tag.</summary>
    string? Locale { get; set; }

    /// <summary>What is said.</summary>
    string? Text { get; set; }

    /// <summary>What a speaking channel says instead of the text.</summary>
    string? Speak { get; set; }

    /// <summary>Whether an answer is expected, one of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>What is shown where attachments cannot be.</summary>
    string? Summary { get; set; }

    /// <summary>How the text is written, one of <see cref="TextFormatTypes"/>.</summary>
    string? TextFormat { get; set; }

    /// <summary>How several attachments are laid out, one of <see cref="AttachmentLayoutTypes"/>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons that go away once used.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>How important the message is: <c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    string? Importance { get; set; }

    /// <summary>How replies travel, one of <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>When the message is of no use any more.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>What a card's button carries.</summary>
    object? Value { get; set; }

    /// <summary>Who is mentioned; empty when nobody is.</summary>
    Mention[] GetMentions();

    /// <summary>Whether there is anything to show: text, summary, attachments or channel data.</summary>
    bool HasContent();
}
