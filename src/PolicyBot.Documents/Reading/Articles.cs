using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Reading;

/// <summary>Finds the articles of a page that holds several, each under a bulleted title line.</summary>
internal static partial class Articles
{
    private const int ShortestArticle = 4;
    private const int LongestContact = 40;

    /// <summary>The articles and the page's own lines around them; one article without title when there are no such lines.</summary>
    public static (List<Article> Articles, List<Piece> Outside) Split(List<Piece> pieces)
    {
        var titles = TitlesOf(pieces);
        if (titles.Count == 0)
            return pieces.Count == 0 ? ([], []) : ([new Article([], pieces)], []);

        var titleIndent = titles.Min(title => pieces[title].Indent);
        var outside = pieces.GetRange(0, titles[0]);
        var articles = new List<Article>();
        for (var i = 0; i < titles.Count; i++)
        {
            var end = i + 1 < titles.Count ? titles[i + 1] : EndOfLast(pieces, titles[i], titleIndent, titles.Count > 1);
            articles.Add(new Article([pieces[titles[i]]], pieces.GetRange(titles[i] + 1, end - titles[i] - 1)));
            if (i + 1 == titles.Count)
                outside.AddRange(pieces.GetRange(end, pieces.Count - end));
        }

        return (articles, outside);
    }

    private static List<int> TitlesOf(List<Piece> pieces)
    {
        var first = pieces.FindIndex(piece => piece.Mark is { IsBullet: true });
        if (first < 0)
            return [];
        var style = pieces[first].Mark!.Style;
        var titles = Enumerable.Range(first, pieces.Count - first).Where(i => pieces[i].Mark?.Style == style).ToList();
        return IsTitles(pieces, titles) ? titles : [];
    }

    /// <summary>Titles are no list: each has a whole article below it, in lines further to the right or counted anew from 1.</summary>
    private static bool IsTitles(List<Piece> pieces, List<int> titles)
    {
        var starts = 0;
        for (var i = 0; i < titles.Count; i++)
        {
            var title = pieces[titles[i]];
            var end = i + 1 < titles.Count ? titles[i + 1] : pieces.Count;
            if (title.IsTerminated || title.EndsInColon || end - titles[i] <= ShortestArticle)
                return false;
            var body = pieces.GetRange(titles[i] + 1, end - titles[i] - 1);
            var deeper = body.Count(piece => piece.Indent > title.Indent);
            if (deeper * 5 >= body.Count * 4 || (titles.Count > 1 && body.Find(piece => piece.Mark is { IsBullet: false }) is { Mark.Number: 1 }))
                starts++;
        }

        // Before the first title a page may name itself, but a document has not begun.
        return starts == titles.Count && titles[0] <= 3 && !pieces.Take(titles[0]).Any(piece => piece.IsTerminated);
    }

    /// <summary>The page's closing lines: further to the left than the titles, or the way to reach whoever runs a page of
    /// several articles.</summary>
    private static int EndOfLast(List<Piece> pieces, int title, int titleIndent, bool several)
    {
        var end = pieces.Count;
        while (end > title + 2 && (pieces[end - 1].Indent < titleIndent || (several && IsContact(pieces[end - 1]))))
            end--;
        return end;
    }

    private static bool IsContact(Piece piece) => piece.Mark is null && piece.Weight <= LongestContact && Contact().IsMatch(piece.Text);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w|\+\d[\d -]{7,}|\b1\d{10}\b|\b0\d{2,3}[- ]\d{7,8}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}
