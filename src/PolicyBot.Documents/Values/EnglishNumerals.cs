using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads numbers written as English words up to hundreds of trillions.</summary>
static partial class EnglishNumerals
{
    static readonly FrozenDictionary<string, decimal> Small = new Dictionary<string, decimal>
    {
        ["half"] = 0.5m, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, decimal> Magnitudes = new Dictionary<string, decimal>
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number in words that begins at <paramref name="i"/>: "five", "twenty-five", "one hundred and twenty thousand",
    /// "a million", "two and a half"; or <c>null</c>.</summary>
    internal static Number? At(string text, int i)
    {
        var words = WordsPattern().Match(text, i);
        if (!words.Success)
            return null;
        decimal total = 0, group = 0;
        foreach (var capture in words.Groups["word"].Captures.Cast<Capture>())
        {
            if (Small.TryGetValue(capture.Value, out var small))
                group += small;
            else if (!Magnitudes.TryGetValue(capture.Value, out var magnitude))
                group = 1; // "a million"
            else if (magnitude == 100)
                group *= magnitude;
            else
                (total, group) = (total + (group * magnitude), 0);
        }

        if (words.Groups["half"].Success)
            group += 0.5m;
        return new Number(i, i + words.Length, total + group, 1, NumberScript.English, false);
    }

    /// <summary>The number in digits with the magnitude that follows it, or <c>null</c> where none does.</summary>
    internal static Number? WithMagnitude(string text, Number number)
    {
        var match = MagnitudePattern().Match(text, number.End);
        if (!match.Success)
            return null;
        var magnitude = 1m;
        foreach (var capture in match.Groups["word"].Captures.Cast<Capture>())
            magnitude *= Magnitudes[capture.Value];
        return number with { End = number.End + match.Length, Magnitude = magnitude };
    }

    const string Units = "one|two|three|four|five|six|seven|eight|nine";
    const string Below100 = "(?<word>ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))"
        + "(?:(?<=ty)[ -](?<word>" + Units + @"))?\b|(?<word>" + Units + ")";

    const string Below1000 = "(?:(?:(?<word>a|" + Units + @")[ -](?<word>hundred)(?:(?: and |[ -])(?:" + Below100 + "))?)|" + Below100 + ")";

    [GeneratedRegex(@"\G(?:(?<word>a|half(?= an? | million| billion))(?: an?)?[ -](?<word>thousand|million|billion|trillion)"
        + "|" + Below1000 + @"(?:[ -](?<word>thousand|million|billion|trillion)(?:(?: and |, | )" + Below1000 + @"(?:[ -](?<word>thousand|million|billion))?)?){0,3})"
        + @"\b(?<half> and a half\b)?(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex WordsPattern();

    [GeneratedRegex(@"\G(?:[ -]?(?<word>hundred|thousand|million|billion|trillion))(?: (?<word>thousand|million|billion|trillion))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex MagnitudePattern();
}
