using System.Text.RegularExpressions;
using PolicyBot.Answers.Screening;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Bot.Messages;

/// <summary>What somebody wrote, freed from what the channel adds.</summary>
/// <param name="Text">The words; empty where there are none.</param>
/// <param name="HasAttachments">Whether files came with it.</param>
/// <param name="Command">What it asks of the bot itself.</param>
internal sealed partial record IncomingMessage(string Text, bool HasAttachments, Command Command)
{
    /// <summary>The language of the words; <c>null</c> where there are none.</summary>
    public Language? Language { get; } = Text.Any(char.IsLetter) ? LanguageDetector.Detect(Text) : null;

    /// <summary>Whether there is anything that could be a question.</summary>
    public bool HasWords { get; } = Text.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit);

    /// <summary>Reads a message activity, whatever it lacks.</summary>
    public static IncomingMessage Of(Activity activity)
    {
        // A button may send its words as a value instead.
        var written = activity.Text ?? activity.Value as string ?? "";
        var text = Mention().Replace(Shortened(written), " ").Trim();
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

    // Teams sends the message's text a second time as an attachment in HTML.
    private static bool IsFile(Attachment? attachment) =>
        attachment is not null && !(attachment.ContentType == "text/html" && attachment.ContentUrl is null);

    [GeneratedRegex("<at(\\s[^<>]*)?>[^<>]*</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
