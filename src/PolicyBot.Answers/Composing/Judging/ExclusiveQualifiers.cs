using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Composing.Judging;

/// <summary>Words of which only one can hold of a thing: what is granted to a provincial factory says nothing of a municipal one, what
/// holds for class A nothing of class E.</summary>
public static partial class ExclusiveQualifiers
{
    private static readonly Regex[] Sets = [EnglishTier(), ChineseTier(), Medal(), Class(), Ordinal(), Season()];

    /// <summary>Whether <paramref name="text"/> has another word of a set than the question, and not the question's own.</summary>
    /// <param name="question">The question's words.</param>
    /// <param name="text">The sentence with what it stands under.</param>
    public static bool Differ(string question, string text)
    {
        foreach (var set in Sets)
        {
            var asked = set.Matches(question);
            if (asked.Count == 0)
                continue;
            var said = set.Matches(text).Select(Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (said.Count > 0 && !asked.Select(Word).Any(said.Contains))
                return true;
        }

        return false;
    }

    private static string Word(Match match) => match.Groups["word"].Value;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?<word>national|provincial|municipal|county|district)(?=[\s-]+level\b)", Options)]
    private static partial Regex EnglishTier();

    [GeneratedRegex(@"(?<word>国家|省|市|县|区|镇)级", Options)]
    private static partial Regex ChineseTier();

    [GeneratedRegex(@"\b(?<word>bronze|silver|gold|platinum)\b|(?<word>[金银铜])(?:级|奖)", Options)]
    private static partial Regex Medal();

    [GeneratedRegex(@"\b(?:class|grade|category|tier|type)\s+(?<word>[A-Z]|\d{1,2})\b|(?<word>[甲乙丙丁A-E])(?:级|类|等)", Options)]
    private static partial Regex Class();

    [GeneratedRegex(@"\b(?<word>first|second|third|fourth|fifth)\s+(?:instal?lment|phase|stage|step|round|tier|level|year|half|quarter)\b|第(?<word>[一二三四五])(?:批|期|阶段|步|轮|季度|年)", Options)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(?<word>spring|summer|autumn|winter)\b|(?<word>[春夏秋冬])季", Options)]
    private static partial Regex Season();
}
