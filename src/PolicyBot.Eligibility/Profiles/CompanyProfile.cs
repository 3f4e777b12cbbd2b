using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>What is known of a company.</summary>
public sealed class CompanyProfile
{
    /// <summary>Gathers facts. Several of one fact are taken together; where they contradict each other the fact counts as unknown.</summary>
    /// <param name="facts">The facts in whatever order.</param>
    public CompanyProfile(IEnumerable<KnownFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Facts = [.. facts.Distinct()];
        foreach (var group in Facts.Where(fact => fact.Value is not null).GroupBy(fact => fact.Fact))
        {
            var value = Together([.. group.Select(fact => fact.Value!)]);
            if (value is null)
                Contradictions = [.. Contradictions, new Contradiction(group.Key, [.. group])];
            else
                _values.Add(group.Key.Name, value);
        }

        Contradictions = [.. Contradictions.OrderBy(contradiction => contradiction.Fact.Order)];
    }

    private readonly Dictionary<string, FactValue> _values = new(StringComparer.Ordinal);

    /// <summary>Nothing is known.</summary>
    public static CompanyProfile Empty { get; } = new([]);

    /// <summary>All facts that were gathered, contradicting ones included.</summary>
    public IReadOnlyList<KnownFact> Facts { get; }

    /// <summary>Facts of which different things are known, in the vocabulary's order.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; } = [];

    /// <summary>What is known of a fact; <c>null</c> where nothing is, or where it is contradicted.</summary>
    public FactValue? this[FactDefinition fact] => _values.GetValueOrDefault((fact ?? throw new ArgumentNullException(nameof(fact))).Name);

    /// <summary>Whether the company was asked for the fact and does not know it.</summary>
    public bool IsDeclined(FactDefinition fact) => Facts.Any(known => known.Fact == fact && known.Value is null);

    /// <summary>The profile with what a new message says: of a fact that the message speaks of, the older values go.</summary>
    /// <param name="facts">The new facts.</param>
    public CompanyProfile ReplacedBy(IReadOnlyList<KnownFact> facts) =>
        new(Facts.Where(known => facts.All(fact => fact.Fact != known.Fact)).Concat(facts));

    /// <summary>The profile with one more fact, beside what is known already.</summary>
    /// <param name="fact">The fact.</param>
    public CompanyProfile With(KnownFact fact) => new([.. Facts, fact]);

    /// <summary>The profile without a fact.</summary>
    /// <param name="fact">What to forget.</param>
    public CompanyProfile Without(FactDefinition fact) => new(Facts.Where(known => known.Fact != fact));

    private static FactValue? Together(IReadOnlyList<FactValue> values)
    {
        var both = values[0];
        for (var i = 1; i < values.Count && both is not null; i++)
            both = both.And(values[i]);
        return both;
    }
}
