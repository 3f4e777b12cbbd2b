using System.Text.RegularExpressions;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Matching;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>Reads which list somebody wants to see in full.</summary>
internal static partial class ListWanted
{
    /// <summary>The verdicts whose lists are wanted; <c>null</c> where the words speak of something else.</summary>
    /// <param name="words">The words after "show all"; empty for all lists.</param>
    public static IReadOnlyList<Verdict>? Read(string words)
    {
        var plain = SimplifiedChinese.Of(words).Trim();
        return plain.Length == 0 ? [Verdict.Fits, Verdict.DoesNotFit, Verdict.NeedsInformation]
            : Misses().IsMatch(plain) ? [Verdict.DoesNotFit]
            : Open().IsMatch(plain) ? [Verdict.NeedsInformation]
            : Fits().IsMatch(plain) ? [Verdict.Fits] : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:that|which|those)\s+)*(?:(?:do|does|did)(?:\s+not|n't)\s+fit|misses|not\s+fitting)(?:\s+(?:us|me))?$|^(?:不|没)(?:符合|适合)的?$", Options)]
    private static partial Regex Misses();

    [GeneratedRegex(@"^(?:(?:that|which|those)\s+)*(?:needs?(?:ing)?\s+(?:more\s+|one\s+more\s+)?(?:information|info|facts?)|(?:are\s+)?open|undecided)(?:\s+ones)?$|^(?:还)?(?:需要?补充信息|需要信息|待定|未定)的?$", Options)]
    private static partial Regex Open();

    [GeneratedRegex(@"^(?:(?:that|which|those)\s+)*(?:fits?|fitting)(?:\s+(?:us|me))?$|^(?:符合|适合)(?:我们)?的?$", Options)]
    private static partial Regex Fits();
}
