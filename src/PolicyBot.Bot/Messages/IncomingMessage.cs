using System.Net;
using PolicyBot.Answers.Screening;
using PolicyBot.Bot.Matching.Cards;
using PolicyBot.Bot.Teams;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Bot.Messages;

/// <summary>What somebody wrote, freed from what the channel adds.</summary>
/// <param name="Text">The words; empty where there are none.</param>
/// <param name="HasAttachments">Whether files came with it.</param>
/// <param name="Command">What it asks of the bot itself.</param>
internal sealed record IncomingMessage(string Text, bool HasAttachments, Command Command)
{
    /// <summary>The button of a card that was pressed; <c>null</c> where none was.</summary>
    public CardClick? Click { get; init; }

    /// <summary>The language of the words; <c>null</c> where there are none.</summary>
    public Language? Language { get; } = Text.Any(char.IsLetter) ? LanguageDetector.Detect(Text) : null;

    /// <summary>Whether there is anything that could be a question.</summary>
    public bool HasWords { get; } = Text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit);

    /// <summary>Reads a message activity, whatever it lacks.</summary>
    public static IncomingMessage Of(Activity activity)
    {
        if (CardClick.Of(activity.Value) is { } click)
            return new IncomingMessage("", HasAttachments: false, Command.None) { Click = click };
        // A button may send its words as a value instead.
        var written = activity.Text ?? activity.Value as string ?? "";
        var text = Mentions.Remove(Shortened(written), activity);
        // Teams writes & and < as references to characters.
        text = (TeamsChat.IsTeams(activity) ? WebUtility.HtmlDecode(text) : text).Trim();
        return new IncomingMessage(text, activity.Attachments?.Any(IsFile) == true, CommandWords.Read(text));
    }

    // One character more than is answered: enough to be told that the question is too long.
    private static string Shortened(string text)
    {
        if (text.Length <= Screen.LongestQuestion)
            return text;
        var end = Screen.LongestQuestion + 1;
        return text[..(end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end + 1 : end)];
    }

    // Teams sends the message's text a second time as an attachment in HTML, and the message that somebody replies to; previews
    // of links are cards.
    private static bool IsFile(Attachment? attachment) => attachment switch
    {
        null => false,
        { ContentUrl: null, ContentType: { } type } => !IsCopy(type),
        _ => true,
    };

    private static bool IsCopy(string type) =>
        type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/vnd.microsoft.card.", StringComparison.OrdinalIgnoreCase)
        || type == "messageReference";
}
