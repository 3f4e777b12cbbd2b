using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Wording;

namespace PolicyBot.Bot.Replies;

/// <summary>Writes an answer as messages that the asking channel shows well.</summary>
/// <param name="links">Where readers reach the sources.</param>
public sealed class AnswerMessages(SourceLinks links)
{
    private readonly MessageEntity _entity = new(links);

    /// <summary>The answer's messages in order, at least one.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="asked">The activity that it answers.</param>
    /// <param name="before">A sentence of the bot's own to begin with, or <c>null</c>.</param>
    /// <param name="after">A sentence of the bot's own to end with, or <c>null</c>.</param>
    public IReadOnlyList<Activity> Write(Answer answer, Activity asked, string? before = null, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(asked);
        var form = FormFor(asked);
        var parts = MessageParts.Of(AnswerLayout.Of(answer));
        if (form == MessageForm.Teams)
            parts = [.. parts.SelectMany(part => Fitting(answer, part, asked))];
        var messages = parts
            .Select((part, index) => Message(answer, part, form, asked, index == 0 ? before : null, index == parts.Count - 1 ? after : null))
            .ToList();
        if (HasThumbs(answer, asked))
            messages[^1].ChannelData = new JObject { ["feedbackLoop"] = new JObject { ["type"] = "default" } };
        return messages;
    }

    /// <summary>Whether people can judge the answer in the asking channel: what says something of the documents, or that they say
    /// nothing, can be right or wrong.</summary>
    internal static bool HasThumbs(Answer answer, Activity asked) =>
        TeamsChat.IsTeams(asked)
        && answer.Status is AnswerStatus.Answered or AnswerStatus.Partial or AnswerStatus.NoAnswer or AnswerStatus.OutOfScope;

    // Halves a part until Teams takes each piece, and shortens a claim that is too long on its own.
    private IEnumerable<IReadOnlyList<PlacedClaim>> Fitting(Answer answer, IReadOnlyList<PlacedClaim> claims, Activity asked)
    {
        if (IsTaken(claims))
            return [claims];
        if (claims.Count > 1)
            return Fitting(answer, [.. claims.Take(claims.Count / 2)], asked).Concat(Fitting(answer, [.. claims.Skip(claims.Count / 2)], asked));
        var placed = claims[0];
        var notice = new PlacedClaim(new Claim(Words.In(answer.Language).Shortened, [], Support.Asserted), StartsLine: true, IsItem: false);
        var length = MessageParts.Characters;
        IReadOnlyList<PlacedClaim> shortened;
        do
        {
            shortened = [placed with { Claim = placed.Claim with { Text = ShortText.Of(placed.Claim.Text, length) } }, notice];
            length /= 2;
        }
        while (!IsTaken(shortened) && length > 1);
        return [shortened];

        bool IsTaken(IReadOnlyList<PlacedClaim> part) => MessageSize.Fits(Message(answer, part, MessageForm.Teams, asked, null, null));
    }

    private Activity Message(
        Answer answer, IReadOnlyList<PlacedClaim> claims, MessageForm form, Activity asked, string? before, string? after)
    {
        var positions = claims.SelectMany(placed => placed.Claim.Citations).ToHashSet();
        var citations = answer.Citations.Where(citation => positions.Contains(citation.Position)).Take(MessageParts.Citations).ToList();
        var message = MessageFactory.Text(Text(claims, citations, form, before, after, Words.In(answer.Language)));
        message.TextFormat = form == MessageForm.Plain ? TextFormatTypes.Plain : TextFormatTypes.Markdown;
        message.Locale = Locales.Of(answer.Language);
        if (citations.Count > 0)
            message.Entities = [_entity.Of(citations, answer.Composer, form)];
        if (ReadsAnswer(asked, form))
            message.ChannelData = new JObject { [AnswerJson.Name] = AnswerJson.Of(answer) };
        return message;
    }

    private string Text(
        IReadOnlyList<PlacedClaim> claims, List<Citation> citations, MessageForm form, string? before, string? after, Words words)
    {
        if (form == MessageForm.Plain)
        {
            var sources = citations.Count == 0 ? null : $"{words.Sources}\n{string.Join('\n', citations.Select(Source))}";
            return Paragraphs(before, MessageText.Plain(claims), after, sources);
        }

        return Paragraphs(
            before is null ? null : MarkdownText.Escape(before, startsLine: true),
            MessageText.Markdown(claims),
            after is null ? null : MarkdownText.Escape(after, startsLine: true),
            form == MessageForm.WebChat && citations.Count > 0 ? string.Join('\n', citations.Select(Definition)) : null);
    }

    private static string Paragraphs(params string?[] paragraphs) => string.Join("\n\n", paragraphs.Where(paragraph => paragraph is not null));

    // Web Chat takes a number for a citation only where the text defines it; the label, the title and the address equal the entity's.
    private string Definition(Citation citation)
    {
        var title = new StringBuilder(MessageEntity.NameOf(citation))
            .Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("&", "&#38;");
        return string.Create(CultureInfo.InvariantCulture, $"[{citation.Position}]: {links.Of(citation)} \"{title}\"");
    }

    private string Source(Citation citation)
    {
        var place = string.Join(" · ", new[] { citation.DocumentTitle, citation.DocumentNumber, string.Join(" › ", citation.Section) }
            .Where(part => !string.IsNullOrEmpty(part)));
        return string.Create(CultureInfo.InvariantCulture, $"[{citation.Position}] {place} – {links.Of(citation)}");
    }

    private static MessageForm FormFor(Activity asked) => asked.ChannelId switch
    {
        "webchat" or "directline" => MessageForm.WebChat,
        _ when TeamsChat.IsTeams(asked) => MessageForm.Teams,
        _ => MessageForm.Plain,
    };

    // Other channels take channel data for a message in their own format.
    private static bool ReadsAnswer(Activity asked, MessageForm form) =>
        form == MessageForm.WebChat
        || (form == MessageForm.Plain && (asked.ChannelId == "emulator" || asked.DeliveryMode == DeliveryModes.ExpectReplies));
}
