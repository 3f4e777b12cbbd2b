using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Follows references inside a document: "Articles 2 and 6", "the preceding paragraph", 前款, 第二条. A reference to another
/// policy's article, and one that the document does not hold, is left.</summary>
public static partial class CrossReferences
{
    private const int MostFollowed = 3;
    private const int MostItems = 6;
    private const int LongestWhole = 400;

    /// <summary>What the places say that <paramref name="claims"/> refer to, cited, without what the claims quote already.</summary>
    public static IReadOnlyList<DraftClaim> Follow(IReadOnlyList<DraftClaim> claims, LibrarySnapshot library)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var quoted = claims.SelectMany(claim => claim.Quotes).Select(quote => quote.Passage.Id).ToHashSet();
        var followed = new List<DraftClaim>();
        foreach (var place in claims.SelectMany(claim => claim.Quotes).SelectMany(quote => Places(quote, library)).Take(MostFollowed))
        {
            foreach (var passage in place.Where(passage => quoted.Add(passage.Id)))
                followed.Add(Claim(passage, isItem: passage != place[0]));
        }

        return followed;
    }

    private static IEnumerable<IReadOnlyList<Passage>> Places(Quote quote, LibrarySnapshot library)
    {
        var passages = library.PassagesOf(quote.Passage.DocumentId);
        var text = DisplayText.Fold(quote.Text);
        var isStart = quote.Span.Start <= quote.Passage.Span.Start + LongestMark;
        foreach (var reference in ArticleReferences.Find(text))
        {
            // What a passage begins with names itself; "Article 5 of the Tax Act" stands elsewhere.
            if ((reference.Start == 0 && isStart && Numbers(quote.Passage).Overlaps(reference.Articles))
                || ElsewhereAfter().IsMatch(text[reference.End..]) || ElsewhereBefore().IsMatch(text[..reference.Start]))
                continue;
            foreach (var article in reference.Articles)
            {
                if (Article(article, passages) is { Count: > 0 } found)
                    yield return found;
            }
        }

        foreach (var match in SectionReference().Matches(text).Where(match => !ElsewhereAfter().IsMatch(text[(match.Index + match.Length)..])))
        {
            var number = match.Groups["n"].Value;
            if (From(passages.FirstOrDefault(passage => passage.Section.Any(heading => HeadingNumber().Match(heading).Groups["n"].Value == number)), passages) is { Count: > 0 } found)
                yield return found;
        }

        if (PrecedingParagraph().IsMatch(text) && isStart && Preceding(quote.Passage, passages, library) is { Count: > 0 } before)
            yield return before;
        if (PrecedingArticle().IsMatch(text) && Numbers(quote.Passage) is { Count: > 0 } own
            && Article(own.Min() - 1, passages) is { Count: > 0 } previous)
            yield return previous;
    }

    // The paragraph before is one of the same article or section; where that is a list, it begins with the line that announces it.
    private static IReadOnlyList<Passage> Preceding(Passage passage, IReadOnlyList<Passage> passages, LibrarySnapshot library)
    {
        if (passage.Ordinal == 0 || Own(passage.Text) is not null)
            return [];
        var before = passages[passage.Ordinal - 1];
        if (!before.Section.SequenceEqual(passage.Section, StringComparer.Ordinal))
            return [];
        return ItemGroups.LeadOf(before, library) is { } lead ? [lead, .. ItemGroups.ItemsAfter(lead, library).Take(MostItems)] : [before];
    }

    private static List<Passage> Article(int number, IReadOnlyList<Passage> passages) => From(
        passages.FirstOrDefault(passage => StartsWith(passage.Text, number))
            ?? passages.FirstOrDefault(passage => passage.Section.Any(heading => StartsWith(heading, number))),
        passages);

    private static List<Passage> From(Passage? first, IReadOnlyList<Passage> passages) => first is null ? [] :
    [
        first,
        .. passages.Skip(first.Ordinal + 1)
            .TakeWhile(passage => first.Text.AsSpan().TrimEnd() is [.., ':' or '：' or ';' or '；'] && passage.Section.SequenceEqual(first.Section, StringComparer.Ordinal)
                && (ListMark.IsAtStart(passage.Text) || passage.Kind == Documents.Model.BlockKind.ListItem))
            .Take(MostItems),
    ];

    private static HashSet<int> Numbers(Passage passage) =>
        [.. passage.Section.Append(passage.Text).Select(Own).OfType<int>()];

    private static bool StartsWith(string text, int number) => Own(text) == number;

    private static int? Own(string text) => ArticleReferences.Find(DisplayText.Fold(text[..Math.Min(text.Length, LongestMark)])) is
        [{ Start: 0, Articles: [var only] }, ..] ? only : null;

    private static DraftClaim Claim(Passage passage, bool isItem)
    {
        var span = passage.Span.Length <= LongestWhole || passage.Sentences.Count == 0 ? passage.Span : passage.Sentences[0].Span;
        var quote = new Quote(passage, ListMark.Skip(passage.Text, passage.Span.Start, span));
        var text = ClaimText.Of(quote);
        var heading = !isItem && passage.Section.Count > 0 && Own(passage.Text) is null ? passage.Section[^1].TrimEnd('.', ':', '：', ' ') : "";
        return heading.Length > 0
            ? new DraftClaim(string.Create(CultureInfo.InvariantCulture, $"{heading}: {text}"), Support.Supported, [quote], true)
            : new DraftClaim(text, Support.Quoted, [quote], true);
    }

    // What a clause is called stands within so many characters of its start.
    private const int LongestMark = 24;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?:,?\s*(?:paragraphs?|items?|points?)\s+[\w() ]{1,12}\s*)?of\s+(?!these\b|this\b|the\s+(?:present|measures|provisions|notice|plan|rules|scheme)\b)|^\s*《|^[^，。；]{0,4}《", Options)]
    private static partial Regex ElsewhereAfter();

    [GeneratedRegex("》\\s*$|(?<!本)(?:法|条例|规定|細則|细则|办法|条約|条约)\\s*$")]
    private static partial Regex ElsewhereBefore();

    [GeneratedRegex(@"\b(?:sections?|chapters?|clauses?)\s+(?<n>\d{1,2}(?:\.\d{1,2})*)(?!\d|%)", Options)]
    private static partial Regex SectionReference();

    [GeneratedRegex(@"^(?:section|chapter|clause)?\s*(?<n>\d{1,2}(?:\.\d{1,2})*)\b", Options)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"\bthe\s+(?:preceding|previous|foregoing)\s+paragraph\b|\bthe\s+paragraph\s+above\b|前款|上款", Options)]
    private static partial Regex PrecedingParagraph();

    [GeneratedRegex(@"\bthe\s+(?:preceding|previous|foregoing)\s+article\b|前条|上一条", Options)]
    private static partial Regex PrecedingArticle();
}
