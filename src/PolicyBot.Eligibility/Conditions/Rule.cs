namespace PolicyBot.Eligibility.Conditions;

/// <summary>How a measure's conditions go together: a tree over their numbers.</summary>
public abstract record Rule
{
    private protected Rule()
    {
    }

    /// <summary>What the tree comes to.</summary>
    /// <param name="results">Each condition's result; the first one's number is 1.</param>
    public abstract ConditionResult Test(IReadOnlyList<ConditionResult> results);

    /// <summary>The numbers of the conditions in it, in order.</summary>
    public abstract IEnumerable<int> Numbers { get; }
}

/// <summary>One condition.</summary>
/// <param name="Number">Its number, from 1.</param>
public sealed record RuleCondition(int Number) : Rule
{
    /// <inheritdoc />
    public override IEnumerable<int> Numbers => [Number];

    /// <inheritdoc />
    public override ConditionResult Test(IReadOnlyList<ConditionResult> results) => results[Number - 1];

    /// <inheritdoc />
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>All of some rules.</summary>
/// <param name="Rules">The rules; none at all is always met.</param>
public sealed record RuleAll(IReadOnlyList<Rule> Rules) : Rule
{
    /// <inheritdoc />
    public override IEnumerable<int> Numbers => Rules.SelectMany(rule => rule.Numbers);

    /// <inheritdoc />
    public override ConditionResult Test(IReadOnlyList<ConditionResult> results) => ThreeValued.All(Rules.Select(rule => rule.Test(results)));

    /// <inheritdoc />
    public override string ToString() => $"all({string.Join(", ", Rules)})";
}

/// <summary>At least one of some rules.</summary>
/// <param name="Rules">The rules, at least one.</param>
public sealed record RuleAny(IReadOnlyList<Rule> Rules) : Rule
{
    /// <inheritdoc />
    public override IEnumerable<int> Numbers => Rules.SelectMany(rule => rule.Numbers);

    /// <inheritdoc />
    public override ConditionResult Test(IReadOnlyList<ConditionResult> results) => ThreeValued.Any(Rules.Select(rule => rule.Test(results)));

    /// <inheritdoc />
    public override string ToString() => $"any({string.Join(", ", Rules)})";
}

/// <summary>The opposite of a rule.</summary>
/// <param name="Negated">The rule.</param>
public sealed record RuleNot(Rule Negated) : Rule
{
    /// <inheritdoc />
    public override IEnumerable<int> Numbers => Negated.Numbers;

    /// <inheritdoc />
    public override ConditionResult Test(IReadOnlyList<ConditionResult> results) => ThreeValued.Not(Negated.Test(results));

    /// <inheritdoc />
    public override string ToString() => $"not({Negated})";
}
