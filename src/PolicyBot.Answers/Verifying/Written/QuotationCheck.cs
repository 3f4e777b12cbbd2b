using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether what a sentence puts between quotation marks stands in what it cites, letter by letter. A quotation translated
/// from the other language is left to the other checks.</summary>
internal static partial class QuotationCheck
{
    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var cited = comparison.Cited.SelectMany(evidence => new[] { evidence.Body.Text, evidence.Context.Text }).Select(Letters).ToList();
        foreach (Match match in Quoted().Matches(comparison.Said.Text))
        {
            var words = match.Groups["words"].Value;
            var sameLanguage = comparison.Cited.Any(evidence => evidence.Body.IsChinese == words.Any(IsHan));
            var letters = Letters(words);
            if (sameLanguage && letters.Length > 0 && !cited.Exists(text => text.Contains(letters, StringComparison.Ordinal)))
                yield return $"The words between quotation marks, '{words}', do not stand so in the cited passages.";
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    [GeneratedRegex("[“”\"](?<words>[^“”\"]{2,200})[“”\"]|[「『](?<words>[^「」『』]{2,200})[」』]|《(?<words>[^《》]{2,200})》")]
    private static partial Regex Quoted();
}
