using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>Takes a statement apart into what it says one after the other: "X may be used for A, but may not be used for B" says
/// something of A and something of B, both of X.</summary>
internal static partial class StatementClauses
{
    /// <summary>Each clause as a statement of its own, and what else stands in the whole; the whole itself first where it is one.</summary>
    /// <param name="statement">One sentence, or an item with the line that announces it.</param>
    /// <param name="isEnglish">Whether it is in English.</param>
    public static IEnumerable<(string Clause, string Around)> Of(string statement, bool isEnglish)
    {
        foreach (var clause in Ends().Split(statement.Trim().TrimEnd('.', '。', ' ')).Where(clause => clause.Length > 0))
        {
            var around = statement.Replace(clause, " ", StringComparison.Ordinal);
            var joint = (isEnglish ? Joint() : ChineseJoint()).Match(clause);
            if (!joint.Success)
            {
                yield return (clause, around);
                continue;
            }

            var (first, second) = (clause[..joint.Index].TrimEnd(',', '，', ' '), clause[joint.Groups["second"].Index..]);
            yield return (first, $"{around} {clause[joint.Index..]}");
            var modal = (isEnglish ? Modal() : ChineseModal()).Match(first);
            if (modal is { Success: true, Index: > 0 } && joint.Groups["modal"].Success)
                yield return ($"{first[..modal.Index].TrimEnd()}{(isEnglish ? " " : "")}{second}", around);
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("[;；。]|(?<=[a-z])[.]\\s")]
    private static partial Regex Ends();

    // The second clause either begins with what may or must be done, or sets itself against the first.
    [GeneratedRegex(@",?\s+(?:but|and)\s+(?<second>(?<modal>(?:may|can|must|shall|cannot|need)\b).*)|,?\s+(?<second>but\b.*)", Options)]
    private static partial Regex Joint();

    [GeneratedRegex("[，,](?:但|也|并|且|同时)?(?<second>(?<modal>不得|不能|不可以|不予|可以|应当|必须|可(?=用|按|由|享|申)).*)|[，,](?<second>(?:但|除).*)")]
    private static partial Regex ChineseJoint();

    [GeneratedRegex(@"\b(?:may|can|must|shall|cannot|need)\b", Options)]
    private static partial Regex Modal();

    [GeneratedRegex("不得|不能|不可以|不予|可以|应当|必须|可(?=用|按|由|享|申)")]
    private static partial Regex ChineseModal();
}
