using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Reading;

/// <summary>Finds the title of a source that is one document.</summary>
internal static partial class TitleLines
{
    private const int MostLeadingLines = 6;
    private const int LongestTitle = 40;

    /// <summary>The document with its title taken out of its text, when the text has one.</summary>
    public static Article Find(Article article, string text)
    {
        var pieces = article.Body;
        var settled = pieces.Where(piece => piece.HeadingLevel is not null).Take(2).ToList();
        if (settled.Count > 0)
        {
            var heads = settled[0].HeadingLevel == 1 && pieces.Count(piece => piece.HeadingLevel == 1) == 1;
            return heads ? Taking(article, [settled[0]]) : article;
        }

        var candidates = CandidatesIn(pieces);
        if (candidates.Count == 0 || pieces.Count < 2)
            return article;
        var official = candidates.FindIndex(piece => OfficialTitle().IsMatch(piece.Text));
        var at = Math.Max(official, 0);
        var title = new List<Piece> { candidates[at] };
        if (official > 0 && IsNextTo(text, candidates[at - 1], candidates[at]) && candidates[at].Text.StartsWith("关于", StringComparison.Ordinal))
        {
            title.Insert(0, candidates[at - 1]);
        }
        else if (official < 0)
        {
            // A title set over several lines: one short word above, or capitals throughout.
            for (var i = at + 1; i < candidates.Count && IsContinued(text, title[^1], candidates[i]); i++)
                title.Add(candidates[i]);
        }

        return pieces.Count > title.Count ? Taking(article, title) : article;
    }

    private static bool IsContinued(string text, Piece above, Piece below) =>
        IsNextTo(text, above, below) && (above.Weight <= 1 || (LineShape.IsAllCapitals(above.Text) && LineShape.IsAllCapitals(below.Text)));

    private static List<Piece> CandidatesIn(IReadOnlyList<Piece> pieces)
    {
        var candidates = new List<Piece>();
        for (var i = 0; i < pieces.Count && i < MostLeadingLines; i++)
        {
            var piece = pieces[i];
            if (piece.Mark is { IsNamed: false } || piece.IsSettled || piece.EndsInColon || piece.Weight > LongestTitle
                || (piece.IsTerminated && !LineShape.IsQuestion(piece.Text)) || piece.Mark is { IsAnnex: true })
            {
                break;
            }

            if (!LineShape.IsDocumentNumber(piece.Text) && !LineShape.IsDate(piece.Text) && !LineShape.IsRule(piece.Text))
                candidates.Add(piece);
        }

        return candidates;
    }

    private static Article Taking(Article article, List<Piece> title) =>
        new(title, article.Body.Where(piece => !title.Contains(piece)).ToList());

    /// <summary>Whether the second piece stands on the line below the first.</summary>
    private static bool IsNextTo(string text, Piece above, Piece below) =>
        !below.AfterBlank && string.IsNullOrWhiteSpace(text[above.Span.End..below.Span.Start]);

    [GeneratedRegex(@"(?:通知|通告|公告|公报|意见|意見|办法|辦法|措施|方案|细则|細則|规定|規定|决定|決定|条例|條例|批复|指南|指引|计划|規劃|规划|纲要|解读|解讀|复函)(?:[（(][^（()）]{1,20}[）)])?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficialTitle();
}
