using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>Finds levels in a text: "level 3", "Level three", "3级", "三级".</summary>
static partial class Levels
{
    const string English = "one two three four five six seven eight nine ten";
    const string Chinese = "一二三四五六七八九十";

    /// <summary>The levels in a text, in order.</summary>
    internal static IEnumerable<decimal> In(string text) => Find(text).Select(found => found.Level);

    /// <summary>The levels in a text with where they stand, in order.</summary>
    internal static IEnumerable<(decimal Level, int Start, int End)> Find(string text) =>
        Pattern().Matches(text).Select(match => (Value(match.Groups["level"].Value), match.Index, match.Index + match.Length));

    private static decimal Value(string level) =>
        decimal.TryParse(level, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : Chinese.Contains(level[0], StringComparison.Ordinal) ? Chinese.IndexOf(level[0], StringComparison.Ordinal) + 1
        : Array.IndexOf(English.Split(' '), level.ToLowerInvariant()) + 1;

    [GeneratedRegex(@"\b(?:level|grade|class)(?: (?:of|is|was))?[\s\u00A0-]*(?<level>\d(?:\.\d)?(?![\d.]*\d)|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)|(?<![\d.])(?<level>\d(?:\.\d)?|[一二三四五六七八九十])\s?[级級]", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
