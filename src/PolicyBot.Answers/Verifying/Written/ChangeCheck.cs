using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether what a sentence says to rise or fall by a value rises or falls by it in the passage.</summary>
internal static partial class ChangeCheck
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        foreach (var value in said.Values)
        {
            if (Of(said, value) is not (not 0 and var change))
                continue;
            var changes = comparison.Sentences.SelectMany(pair => pair.Sentence.Reading.Values
                .Where(other => other.Quantity.SameValueAs(value.Quantity)).Select(other => Of(pair.Sentence.Reading, other))).ToList();
            if (changes.Count > 0 && changes.TrueForAll(other => other == -change))
                yield return $"It turns around what the passages say of '{said.Shown(value)}' (rise and fall).";
        }
    }

    // 1 where the part of the sentence that has the value speaks of a rise only, -1 of a fall only, else 0.
    private static int Of(TextReading reading, StatedValue value)
    {
        var part = Part(reading.Text, new Span(value.Quantity.Start, value.Quantity.End)).In(reading.Text);
        return (Rise().IsMatch(part), Fall().IsMatch(part)) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => 0,
        };
    }

    private static Span Part(string text, Span value)
    {
        var start = Ends().Matches(text[..value.Start]).LastOrDefault() is { } before ? before.Index + before.Length : 0;
        var end = Ends().Match(text, value.End) is { Success: true } after ? after.Index : text.Length;
        return new Span(start, end);
    }

    [GeneratedRegex(@"[;；，。]|,(?!\d)|\.(?=\s)|\band\b(?=.{0,40}\b(?:increas|decreas|reduc|ris|fell|fall|grow|grew|drop|cut))", Options)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed)|rise[sn]?|rising|rose|grow[ns]?|grew|climb(?:s|ed)|went up|improv(?:e|es|ed))\b|增加|增长|提高|提升|上升|上涨|上调", Options)]
    private static partial Regex Rise();

    [GeneratedRegex(@"\b(?:decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|lower(?:s|ed)|fall(?:s|en)?|fell|declin(?:e|es|ed)|drop(?:s|ped)?|cut|cuts|shrink|shrank|shorten(?:s|ed)?|went down)\b|减少|降低|下降|下调|缩短", Options)]
    private static partial Regex Fall();
}
