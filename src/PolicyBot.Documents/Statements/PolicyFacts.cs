using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;

namespace PolicyBot.Documents.Statements;

/// <summary>Reads what a document says of the policy that it is or interprets. What it does not plainly say stays <c>null</c>.</summary>
public static class PolicyFacts
{
    // A document number, a label or a signature stands within this many lines of the text's start or end.
    const int EdgeLines = 15;

    // The opening paragraph is the first line that is longer than a heading.
    const int LongHeading = 100;
    const int LongChineseHeading = 40;

    /// <summary>The facts as far as title and body state them; regions and industries are always empty here.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="body">The document's text after its title.</param>
    /// <param name="language">The document's language.</param>
    /// <remarks>A policy that is merely cited must not lend its number or issuer. So an issuer counts only where it issues the
    /// policy that the title names, or where the title names none and the opening paragraph does; a number only
    /// beside that policy's title, in the document's own title, or on a line of its own at an edge.</remarks>
    public static DocumentFacts Read(string title, string body, Language language)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(body);
        var lines = Lines(body);
        var longHeading = language == Language.English ? LongHeading : LongChineseHeading;
        var opening = lines.FirstOrDefault(line => line.Length > longHeading) ?? "";
        var named = PolicyTitles.Find(title) is [var first, ..] ? first.Title : null;
        var mentions = named is null ? PolicyTitles.Find(opening) : lines.SelectMany(PolicyTitles.Find).Where(mention => mention.IsOf(named));
        // Where the title names no policy, the opening must say that someone issued the one it speaks of.
        var policy = mentions.Select(mention => (Mention: mention, Issuer: Issuers.Of(mention)))
            .OrderBy(found => found.Issuer is null ? 1 : 0).FirstOrDefault(found => named is not null || found.Issuer is not null);
        var signature = Signature.Read(lines.TakeLast(EdgeLines).ToList());
        return DocumentFacts.None with
        {
            PolicyTitle = named ?? policy.Mention?.Title,
            Issuer = Issuers.OfTitle(DisplayText.Fold(title)) ?? policy.Issuer ?? signature.Issuer,
            DocumentNumber = NumberIn(title) ?? lines.Take(EdgeLines).Select(NumberAlone).FirstOrDefault(number => number is not null)
                ?? (named is null && policy.Mention is null ? null : NumberBeside(policy.Mention, mentions)),
            Published = PublishedLabel.Read(lines.Take(EdgeLines).Concat(lines.TakeLast(EdgeLines))) ?? signature.Date,
        };
    }

    private static List<string> Lines(string body) =>
        [.. body.Split('\n').Select(DisplayText.Fold).Where(line => line.Length > 0)];

    private static string? NumberIn(string title) => DocumentNumbers.Find(title) is [var only] ? only.Text : null;

    // "湘政办发〔2025〕36号" or "Document number: …" as a whole line.
    private static string? NumberAlone(string line)
    {
        if (DocumentNumbers.Find(line) is not [var only])
            return null;
        var lead = line[..only.Start].TrimEnd(' ', '(', '（');
        return line[only.End..].Trim(' ', ')', '）', '.', '。').Length == 0
            && (lead.Length == 0 || (lead.Length < 30 && lead[^1] is ':' or '：')) ? only.Text : null;
    }

    private static string? NumberBeside(PolicyMention? first, IEnumerable<PolicyMention> mentions) =>
        new[] { first }.Concat(mentions).Select(mention => mention?.NumberBeside()).FirstOrDefault(number => number is not null);
}
