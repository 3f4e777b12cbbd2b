using System.Globalization;
using PolicyBot.Answers.Composing;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Decides whether a sentence of a language model may be shown: only if the passages that it cites say what it says, as
/// far as rules can tell. Where they cannot tell, the sentence is unsupported. Safe for use by several threads at once.</summary>
/// <param name="analyzer">The analyzer that the passages were indexed with.</param>
/// <param name="glossary">What things are called in the other language.</param>
public sealed class SentenceVerifier(TextAnalyzer analyzer, Glossary glossary)
{
    private readonly EvidenceReader _reader = new(analyzer, glossary);

    /// <summary>Checks one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passages">What the prompt held; a sentence may rest on nothing else.</param>
    public SentenceVerdict Check(WrittenSentence sentence, IReadOnlyList<NumberedPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(passages);
        if (sentence.Citations.Count == 0)
            return Unsupported(["It cites no passage: put the number of the passage that says it in square brackets, such as [1]."]);
        var missing = sentence.Citations.Where(number => passages.All(passage => passage.Number != number)).ToList();
        if (missing.Count > 0)
            return Unsupported([.. missing.Select(number => string.Create(CultureInfo.InvariantCulture, $"There is no passage [{number}]."))]);
        var cited = sentence.Citations.Select(number => passages.First(passage => passage.Number == number).Passage)
            .Select(_reader.Read).ToList();
        var said = _reader.Read(sentence.Text);
        List<string> problems = [.. ForbiddenText.Problems(sentence.Text), .. ValueCheck.Problems(said, cited), .. CoverageCheck.Problems(said, cited)];
        return problems.Count > 0
            ? Unsupported(problems)
            : new SentenceVerdict(true, [], [.. cited.Select(evidence => new Quote(evidence.Passage, evidence.Passage.Span))]);
    }

    private static SentenceVerdict Unsupported(IReadOnlyList<string> problems) => new(false, problems, []);
}
