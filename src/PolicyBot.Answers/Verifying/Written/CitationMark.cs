using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Reads what stands between the brackets of a citation mark: <c>1</c>, <c>1, 2</c>, <c>1-3</c>, <c>^1</c>,
/// <c>Passage 2</c>, <c>来源1、2</c>, <c>3†source</c>.</summary>
internal static partial class CitationMark
{
    // A mark cites a few passages; a wider range is none.
    private const int WidestRange = 20;

    /// <summary>The numbers cited, or <c>null</c> where the brackets hold something else. A year, as in
    /// <c>Guobanfa [2025] No. 31</c>, is no mark.</summary>
    public static IReadOnlyList<int>? Read(string inside)
    {
        var match = Mark().Match(inside.Normalize(System.Text.NormalizationForm.FormKC));
        if (!match.Success)
            return null;
        var numbers = new List<int>();
        foreach (var part in match.Groups["part"].Captures.Select(capture => capture.Value))
        {
            var ends = Number().Matches(part).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
            if (ends is [var first, var last] && last >= first && last - first <= WidestRange)
                numbers.AddRange(Enumerable.Range(first, last - first + 1));
            else
                numbers.AddRange(ends);
        }

        return [.. numbers.Distinct()];
    }

    [GeneratedRegex(@"^\s*(?:(?:passages?|sources?|refs?\.?|references?|citations?|cite[ds]?|docs?|documents?|no\.|段落|来源|來源|资料|資料|引用|参考|參考|文档|文檔|文献|文獻)\s*[:#]?\s*)?[\^#]?"
        + @"(?<part>[0-9]{1,3}(?:\s*[-–—~]\s*\^?[0-9]{1,3})?)(?:\s*(?:[,;、]|and|&|和|与|及)\s*(?:passage\s*|source\s*)?[\^#]?(?<part>[0-9]{1,3}(?:\s*[-–—~]\s*\^?[0-9]{1,3})?)){0,19}\s*(?:[:†].{0,40})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
