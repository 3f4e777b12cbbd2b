using System.Globalization;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Decides whether a sentence of a language model may be shown: only if the passages that it cites say what it says, as
/// far as rules can tell. Where they cannot tell, the sentence is unsupported. Safe for use by several threads at once.</summary>
public sealed class SentenceVerifier
{
    // Longer sentences are no sentences.
    private const int LongestSentence = 1_500;

    // A passage cited besides others has to hold at least this share of a sentence's words.
    private const double LeastContribution = .15;

    private readonly EvidenceReader _reader;
    private readonly ValueCheck _values;
    private readonly NumberCheck _numbers;
    private readonly CoverageCheck _coverage;

    /// <summary>Prepares the checks.</summary>
    /// <param name="analyzer">The analyzer that the passages were indexed with.</param>
    /// <param name="glossary">What things are called in the other language.</param>
    public SentenceVerifier(TextAnalyzer analyzer, Glossary glossary)
    {
        var (synonyms, equivalents, pinyin) = (new EverydaySynonyms(analyzer), new Equivalents(analyzer), new Pinyin());
        _reader = new EvidenceReader(analyzer, glossary, equivalents);
        _values = new ValueCheck(analyzer, synonyms);
        _numbers = new NumberCheck(pinyin);
        _coverage = new CoverageCheck(glossary, synonyms, equivalents, new ReportingWords(analyzer), pinyin);
    }

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
        if (sentence.Text.Length > LongestSentence)
            return Unsupported(["It is too long: write short sentences, each with its citation."]);
        List<string> problems = [.. ForbiddenText.Problems(sentence.Text)];
        if (problems.Count > 0)
            return Unsupported(problems);
        var cited = sentence.Citations.Distinct().Select(number => _reader.Read(passages.First(passage => passage.Number == number).Passage)).ToList();
        var comparison = new Comparison(_reader.Read(sentence.Text), cited);
        if (Verbatim.Find(comparison.Said, cited) is { } quotes)
            return new SentenceVerdict(true, [], quotes);
        if (ForbiddenText.SpeaksOfItself(sentence.Text))
            problems.Add("It speaks of the assistant itself: leave that out.");
        problems.AddRange(
        [
            .. _values.Problems(comparison), .. _numbers.Problems(comparison), .. QuotationCheck.Problems(comparison),
            .. _coverage.Problems(comparison), .. RoleCheck.Problems(comparison), .. AgentCheck.Problems(comparison), .. MeaningCheck.Problems(comparison),
            .. PolarityCheck.Problems(comparison), .. ChangeCheck.Problems(comparison), .. Idle(sentence, comparison),
        ]);
        return problems.Count > 0 ? Unsupported([.. problems.Distinct()]) : new SentenceVerdict(true, [], [.. cited.Select(evidence => Supporting(comparison, evidence))]);
    }

    private static SentenceVerdict Unsupported(IReadOnlyList<string> problems) => new(false, problems, []);

    // Citations that have nothing to do with the sentence.
    private static IEnumerable<string> Idle(WrittenSentence sentence, Comparison comparison)
    {
        if (comparison.Cited.Count < 2)
            yield break;
        var keys = comparison.Said.Units.Select(unit => unit.Key).ToHashSet();
        for (var index = 0; index < comparison.Cited.Count; index++)
        {
            var evidence = comparison.Cited[index];
            var shared = evidence.Sentences.SelectMany(one => one.Reading.Units).Select(unit => unit.Key).Distinct().Count(keys.Contains);
            var hasValue = evidence.Body.Values.Any(value => comparison.Said.Values.Any(said => said.Quantity.SameValueAs(value.Quantity)));
            if (shared < keys.Count * LeastContribution && !hasValue)
                yield return string.Create(CultureInfo.InvariantCulture, $"Passage [{sentence.Citations[index]}] does not speak of it: cite only passages that do.");
        }
    }

    /// <summary>The part of a passage that speaks of what the sentence says: from its first to its last sentence that does.</summary>
    private static Quote Supporting(Comparison comparison, PassageEvidence evidence)
    {
        var keys = comparison.Said.Units.Select(unit => unit.Key).ToHashSet();
        var shares = evidence.Sentences.Select(sentence => (sentence.Span,
            Shared: sentence.Reading.Units.Select(unit => unit.Key).Distinct().Count(keys.Contains)
                + sentence.Reading.Values.Count(value => comparison.Said.Values.Any(said => said.Quantity.SameValueAs(value.Quantity))))).ToList();
        var most = shares.Max(share => share.Shared);
        var spans = shares.Where(share => share.Shared > 0 && share.Shared * 2 >= most).Select(share => share.Span).ToList();
        return new Quote(evidence.Passage, spans.Count == 0 ? evidence.Passage.Span : new Span(spans[0].Start, spans[^1].End));
    }
}
