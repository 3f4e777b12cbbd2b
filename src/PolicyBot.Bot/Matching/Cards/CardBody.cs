using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Writes the body of a card. Words stand in rich text, which nobody reads as Markdown or HTML: they stay as they are.</summary>
/// <param name="text">Takes the same lines with what they rest on.</param>
/// <param name="place">Where the card is shown.</param>
/// <param name="source">What a link to a source is called.</param>
internal sealed class CardBody(CitedText text, CardPlace place, string source)
{
    /// <summary>The body so far.</summary>
    public JArray Elements { get; } = [];

    /// <summary>Adds a heading of the dialog's own words.</summary>
    public void Heading(string words)
    {
        text.Line(words);
        Elements.Add(new JObject
        {
            ["type"] = "TextBlock", ["text"] = words, ["style"] = "heading", ["size"] = "Medium", ["weight"] = "Bolder", ["wrap"] = true, ["spacing"] = "Medium",
        });
    }

    /// <summary>Adds a line.</summary>
    public void Line(string words)
    {
        text.Line(words);
        Add(RichText("Small", words));
    }

    /// <summary>Adds a line that stands out.</summary>
    public void StrongLine(string words)
    {
        text.Line(words);
        Elements.Add(With(RichText("Medium", new JObject { ["type"] = "TextRun", ["text"] = words, ["weight"] = "Bolder" }), "separator", true));
    }

    /// <summary>Adds a line that stands back.</summary>
    public void SubtleLine(string words)
    {
        text.Line(words);
        Add(RichText("Small", Subtle(words)));
    }

    /// <summary>Adds an item of a list.</summary>
    /// <param name="line">The item, which begins with <paramref name="title"/>.</param>
    /// <param name="title">The measure's title.</param>
    /// <param name="measure">The measure's id.</param>
    /// <param name="quotations">What the item rests on; each is linked.</param>
    public void Item(string line, string title, string measure, IReadOnlyList<Quotation> quotations)
    {
        text.Item(line, measure, quotations);
        var runs = new List<JToken>();
        if (line.StartsWith(title, StringComparison.Ordinal))
            runs.Add(new JObject { ["type"] = "TextRun", ["text"] = title, ["weight"] = "Bolder" });
        else
            title = "";
        if (line.Length > title.Length)
            runs.Add(line[title.Length..]);
        if (place.HasLinks)
            runs.AddRange(quotations.Select(quotation => place.Links.Of(text.Cite(quotation, measure))).Distinct().SelectMany(url => (JToken[])[" ", Link(source, url)]));
        Elements.Add(RichText("Small", [.. runs]));
    }

    /// <summary>Adds anything else.</summary>
    public void Add(JObject element) => Elements.Add(element);

    /// <summary>A paragraph of rich text.</summary>
    public static JObject RichText(string spacing, params JToken[] runs) =>
        new() { ["type"] = "RichTextBlock", ["spacing"] = spacing, ["inlines"] = new JArray(runs) };

    private static JObject Subtle(string words) => new() { ["type"] = "TextRun", ["text"] = words, ["isSubtle"] = true, ["size"] = "Small" };

    private static JObject Link(string title, string url) => new()
    {
        ["type"] = "TextRun", ["text"] = title, ["color"] = "Accent", ["size"] = "Small", ["selectAction"] = new JObject { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url },
    };

    private static JObject With(JObject element, string name, JToken value)
    {
        element[name] = value;
        return element;
    }
}
