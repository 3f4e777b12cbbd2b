namespace PolicyBot.BotFramework.Builder;

/// <summary>Makes messages. An empty text becomes none, because channels show an empty one as an empty bubble.</summary>
public static class MessageFactory
{
    /// <summary>Makes a message of text.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected; <see cref="InputHints.AcceptingInput"/> when it is not given.</param>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => Make(text, ssml, inputHint);

    /// <summary>Makes a message with buttons that say their own titles.</summary>
    /// <param name="actions">The titles.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <exception cref="ArgumentNullException">The titles are null.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>Makes a message with buttons that say their own titles.</summary>
    /// <param name="actions">The titles.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <param name="toList">The ids of those who see the buttons; everybody when there is none.</param>
    /// <exception cref="ArgumentNullException">The titles are null.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(
            actions.Select(title => new CardAction(type: ActionTypes.ImBack, title: title, value: title)), text, ssml, inputHint, toList);
    }

    /// <summary>Makes a message with buttons.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <exception cref="ArgumentNullException">The buttons are null.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>Makes a message with buttons.</summary>
    /// <param name="cardActions">The buttons.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <param name="toList">The ids of those who see the buttons; everybody when there is none.</param>
    /// <exception cref="ArgumentNullException">The buttons are null.</exception>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = default)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Make(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>Makes a message with one card or file.</summary>
    /// <param name="attachment">The card or file.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <exception cref="ArgumentNullException">The attachment is null.</exception>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>Makes a message with cards or files, one below the other.</summary>
    /// <param name="attachments">The cards and files.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <exception cref="ArgumentNullException">The attachments are null.</exception>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>Makes a message with cards or files side by side.</summary>
    /// <param name="attachments">The cards and files.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ssml">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected.</param>
    /// <exception cref="ArgumentNullException">The attachments are null.</exception>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    private static Activity WithAttachments(
        string layout, IEnumerable<Attachment> attachments, string? text, string? ssml, string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Make(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static Activity Make(string? text, string? ssml, string? inputHint)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }
}
