using System.Globalization;
using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether enough of a sentence's words stand in what it cites.</summary>
internal static class CoverageCheck
{
    private const double LeastShare = .6;

    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(TextReading said, IReadOnlyList<PassageEvidence> cited)
    {
        var words = said.Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Bigram && !StopWords.IsStopWord(token.Surface) && !StopWords.IsQuestionWord(token.Surface)).ToList();
        if (words.Count == 0)
        {
            if (said.Quantities.Count == 0)
                yield return "It says nothing.";
            yield break;
        }

        var acrossLanguages = cited.All(evidence => evidence.Body.IsChinese != said.IsChinese);
        var concepts = cited.SelectMany(evidence => evidence.Body.Concepts.Concat(evidence.Context.Concepts)).ToHashSet();
        if (acrossLanguages)
        {
            if (said.Concepts.Count == 0 || said.Concepts.Count(concepts.Contains) < said.Concepts.Count * LeastShare)
                yield return "The cited passages do not seem to speak of it.";
            yield break;
        }

        var covered = words.Count(word => cited.Any(evidence => Has(evidence.Body, word.Stem) || Has(evidence.Context, word.Stem)));
        if (covered < words.Count * LeastShare)
            yield return string.Create(CultureInfo.InvariantCulture, $"Only {covered} of its {words.Count} words stand in the cited passages: keep to what they say.");
    }

    private static bool Has(TextReading reading, string stem) => reading.Stems.Contains(stem) || reading.Roots.Contains(WordFamily.RootOf(stem));
}
