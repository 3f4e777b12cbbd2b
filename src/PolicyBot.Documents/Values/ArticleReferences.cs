using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Finds references to numbered articles: "Articles 2 and 6", "Article 7", "Articles 3-5", "Art. 5", <c>第三条</c>,
/// <c>第二条和第六条</c>, <c>第三至五条</c>.</summary>
public static partial class ArticleReferences
{
    // A range over more articles than any policy has is something else.
    const int LongestRange = 200;

    /// <summary>All references in <paramref name="text"/>, in order, none overlapping another.</summary>
    public static IReadOnlyList<ArticleReference> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. English().Matches(text).Concat(Chinese().Matches(text))
                .Select(match => new ArticleReference(match.Index, match.Index + match.Length, Numbers(match)))
                .Where(reference => reference.Articles.Count > 0).OrderBy(reference => reference.Start),
        ];
    }

    private static List<int> Numbers(Match match)
    {
        var articles = new List<int>();
        var marks = match.Groups["join"].Captures;
        var index = 0;
        foreach (var capture in match.Groups["n"].Captures.OrderBy(capture => capture.Index))
        {
            if (NumberOf(capture.Value) is not { } number)
                return [];
            var joins = index > 0 && RangeMark().IsMatch(marks[index - 1].Value);
            var from = joins && articles.Count > 0 && number > articles[^1] && number - articles[^1] <= LongestRange ? articles[^1] + 1 : number;
            articles.AddRange(Enumerable.Range(from, number - from + 1));
            index++;
        }

        return articles;
    }

    private static int? NumberOf(string text)
    {
        var plain = ReadableText.Of(text);
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : ChineseNumerals.ValueOf(plain) is { } value and > 0 and < 10_000 ? (int)value : null;
    }

    const string Space = @"[\s\u00A0]*";
    const string Numeral = "(?<n>[0-9０-９]{1,4}|[零〇一二三四五六七八九十百]{1,7})";

    [GeneratedRegex(@"\b(?:[Aa]rticles?|ARTICLES?|[Aa]rts?\.)\s*(?<n>\d{1,4})(?!\d|[.,]\d|%)(?:(?<join>\s*(?:,\s*and|,|and|&|to|through|[-–—~])\s*)(?:[Aa]rticles?\s+)?(?<n>\d{1,4})(?!\d|[.,]\d|%|\s*(?:percent|yuan|years?|months?|days?|million|billion)))*")]
    private static partial Regex English();

    [GeneratedRegex("第" + Space + Numeral + Space + "[条條]?(?:(?<join>" + Space + "(?:、|和|及|以及|与|與|至|到|[-－–—~～])" + Space + ")第?" + Space + Numeral + Space + "[条條]?)*(?<=[条條])")]
    private static partial Regex Chinese();

    [GeneratedRegex("to|through|[-–—~～－至到]")]
    private static partial Regex RangeMark();
}
