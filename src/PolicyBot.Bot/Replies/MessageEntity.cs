using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Replies;

/// <summary>The schema.org message that tells a channel what the numbers in a text stand for.</summary>
/// <param name="links">Where readers reach the sources.</param>
internal sealed class MessageEntity(SourceLinks links)
{
    // Teams' limits.
    private const int NameLength = 80;
    private const int AbstractLength = 160;

    private const string MessageType = "https://schema.org/Message";

    /// <summary>The entity for a message with these citations.</summary>
    public Entity Of(IReadOnlyList<Citation> citations, Composer composer, MessageForm form)
    {
        var properties = new JObject
        {
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JArray(citations.Select(citation => Claim(citation, form))),
        };
        // Sentences that code picked from the source are not generated.
        if (composer == Composer.Model)
            properties["additionalType"] = new JArray("AIGeneratedContent");
        return new Entity(MessageType) { Properties = properties };
    }

    /// <summary>What the citation is called: its document and the innermost section, which tells passages of one document apart.</summary>
    public static string NameOf(Citation citation)
    {
        // Teams refuses a citation without a name.
        var document = string.IsNullOrWhiteSpace(citation.DocumentTitle) ? citation.Source : citation.DocumentTitle;
        if (citation.Section is not [.., var section])
            return ShortText.Of(document, NameLength);
        const string Separator = " › ";
        var title = ShortText.Of(document, Math.Max(NameLength / 2, NameLength - Separator.Length - section.Length));
        return title + Separator + ShortText.Of(section, NameLength - Separator.Length - title.Length);
    }

    private JObject Claim(Citation citation, MessageForm form)
    {
        var appearance = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = NameOf(citation),
            ["abstract"] = ShortText.Of(citation.Quote, AbstractLength),
        };
        var claim = new JObject { ["@type"] = "Claim", ["position"] = citation.Position, ["appearance"] = appearance };
        // A link that leads nowhere from Teams is better left out; Web Chat is a page of the server's own.
        if (links.AreAbsolute || form != MessageForm.Teams)
            appearance["url"] = links.Of(citation);
        if (form == MessageForm.WebChat)
            claim["@id"] = links.Of(citation);
        return claim;
    }
}
