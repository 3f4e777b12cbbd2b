using System.Text.RegularExpressions;
using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Profiles;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Reads numbers that say what they count by no plural of their own: "a 45-person startup", "a team of twelve", "five of us".</summary>
static partial class HeadCounts
{
    /// <summary>The number right beside the words that say what it counts; <c>null</c> where there is none.</summary>
    /// <param name="plain">The text in plain form.</param>
    /// <param name="mention">The words.</param>
    internal static (int Start, int End, NumberRange Value)? Beside(string plain, Mention mention) =>
        Read(After().Match(plain, mention.End), plain) ?? Read(Before().Match(plain[..mention.Start]), plain);

    private static (int Start, int End, NumberRange Value)? Read(Match match, string plain)
    {
        var number = match.Groups["number"];
        if (!match.Success || Unit().IsMatch(plain, number.Index + number.Length)
            || QuantityReader.Read($"{match.Groups["bound"].Value} {number.Value} people") is not [{ Kind: QuantityKind.Count, High: null } quantity])
            return null;
        var value = quantity.Low;
        return (number.Index, number.Index + number.Length, quantity.Bound switch
        {
            Bound.MoreThan => new NumberRange(value, true, null, false),
            Bound.LessThan => new NumberRange(0, false, value, true),
            Bound.About => new NumberRange(value * 0.9m, false, value * 1.1m, false),
            _ => new NumberRange(value, false, value, false),
        });
    }

    private const string Number = @"(?<number>\d{1,3}(?:,\d{3})+|\d+|[a-z]{3,9}(?: (?:one|two|three|four|five|six|seven|eight|nine|hundred))?)";

    [GeneratedRegex(@"\G(?: (?:of|is|are|only|just|currently|has|numbers))*:? (?:(?<bound>about|around|some|roughly|over|more than|less than|fewer than|nearly) )?" + Number + @"\b")]
    private static partial Regex After();

    [GeneratedRegex(@"(?:\b(?<bound>about|around|some|roughly|over|more than|less than|fewer than|nearly) )?(?<![a-z0-9.,$¥€])" + Number + "[个位名]? ?$")]
    private static partial Regex Before();

    // What has a unit of its own counts something else.
    [GeneratedRegex(@"\G ?(?:%|per ?cent|million|billion|thousand|yuan|rmb|[万亿元]|years?|months?|st\b|nd\b|rd\b|th\b)")]
    private static partial Regex Unit();
}
