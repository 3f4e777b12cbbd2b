namespace PolicyBot.Answers.Verifying.Written;

/// <summary>A written sentence beside what it cites.</summary>
internal sealed class Comparison
{
    // Clauses that share nearly as much with the sentence's as the best one may be the ones meant.
    private const double NearlyBest = .85;

    // A clause that has what the sentence's clause begins with, most often its subject, is rather the one meant.
    private const double LeadFactor = 1.6;

    private readonly Dictionary<object, double> _weights = [];
    private readonly Dictionary<Clause, IReadOnlyList<(EvidenceSentence Sentence, Clause Clause)>> _aligned = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<EvidenceSentence?> _best;
    private readonly HashSet<object> _said;

    /// <summary>Puts both side by side.</summary>
    /// <param name="said">The sentence.</param>
    /// <param name="cited">The passages that it cites, in that order.</param>
    public Comparison(TextReading said, IReadOnlyList<PassageEvidence> cited)
    {
        (Said, Cited, _best) = (said, cited, new Lazy<EvidenceSentence?>(FindBest));
        _said = said.Units.Select(unit => unit.Key).ToHashSet();
        Sentences = [.. cited.SelectMany(evidence => evidence.Sentences.Select(sentence => (evidence, sentence)))];
        foreach (var key in Sentences.SelectMany(pair => pair.Sentence.Reading.Clauses).SelectMany(clause => clause.Keys))
            _weights[key] = _weights.GetValueOrDefault(key) + 1;
        foreach (var key in _weights.Keys.ToList())
            _weights[key] = 1 / Math.Sqrt(_weights[key]);
    }

    /// <summary>The sentence.</summary>
    public TextReading Said { get; }

    /// <summary>The passages that it cites.</summary>
    public IReadOnlyList<PassageEvidence> Cited { get; }

    /// <summary>Their sentences.</summary>
    public IReadOnlyList<(PassageEvidence Evidence, EvidenceSentence Sentence)> Sentences { get; }

    /// <summary>The cited sentence that shares most with the sentence, or <c>null</c> where none shares anything.</summary>
    public EvidenceSentence? Best => _best.Value;

    private EvidenceSentence? FindBest() => Sentences.Select(pair => pair.Sentence).MaxBy(sentence =>
        sentence.Reading.Units.Select(unit => unit.Key).Distinct().Sum(key => _said.Contains(key) ? _weights.GetValueOrDefault(key) : 0));

    /// <summary>The clauses that <paramref name="clause"/> of the sentence most likely rests on, with the sentences they are of;
    /// none where nothing is shared.</summary>
    public IReadOnlyList<(EvidenceSentence Sentence, Clause Clause)> Aligned(Clause clause)
    {
        if (!_aligned.TryGetValue(clause, out var aligned))
            _aligned.Add(clause, aligned = Align(clause));
        return aligned;
    }

    private List<(EvidenceSentence Sentence, Clause Clause)> Align(Clause clause)
    {
        var lead = Lead(clause);
        var anchored = lead is not null && Sentences.Any(pair => pair.Sentence.Reading.Clauses.Any(other => other.Keys.Contains(lead)));
        var scored = Sentences.SelectMany(pair => pair.Sentence.Reading.Clauses.Select(other => (pair.Sentence, Clause: other, Score: Shared(clause, other, pair.Sentence) * (anchored && other.Keys.Contains(lead!) ? LeadFactor : 1)))).ToList();
        var best = scored.Count == 0 ? 0 : scored.Max(one => one.Score);
        return best == 0 ? [] : [.. scored.Where(one => one.Score >= best * NearlyBest).Select(one => (one.Sentence, one.Clause))];
    }

    /// <summary>What a clause begins with: its first word that the passages have too, most often its subject.</summary>
    public object? Lead(Clause clause) => Said.Units.Where(unit => clause.Span.Contains(unit.Span) && _weights.ContainsKey(unit.Key)).Select(unit => unit.Key).FirstOrDefault();

    /// <summary>The cited sentences that have the first two words of a clause that any cited one has.</summary>
    public IEnumerable<EvidenceSentence> BeginningWith(Clause clause)
    {
        var keys = Said.Units.Where(unit => clause.Span.Contains(unit.Span) && unit.Key is string && _weights.ContainsKey(unit.Key)).Select(unit => unit.Key).Distinct().Take(2).ToList();
        return keys.Count == 0 ? [] : Sentences.Select(pair => pair.Sentence).Where(sentence => keys.TrueForAll(key => sentence.Reading.Clauses.Any(other => other.Keys.Contains(key))));
    }

    // What the whole sentence shares tells between clauses that share as much.
    private double Shared(Clause clause, Clause other, EvidenceSentence sentence) =>
        clause.Keys.Sum(key => other.Keys.Contains(key) ? _weights[key] : 0)
        + (0.1 * sentence.Reading.Clauses.SelectMany(part => part.Keys).Distinct().Sum(key => clause.Keys.Contains(key) ? _weights[key] : 0));
}
