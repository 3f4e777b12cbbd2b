namespace PolicyBot.Eligibility.Profiles;

/// <summary>One of some named values, nobody knows which.</summary>
/// <param name="Values">The values that are possible, at least one, without repetition.</param>
public sealed record OneOf(IReadOnlyList<string> Values) : FactValue
{
    /// <inheritdoc />
    internal override FactValue? And(FactValue other) =>
        other is OneOf values && Values.Intersect(values.Values).ToList() is { Count: > 0 } both ? new OneOf(both) : null;

    /// <inheritdoc />
    public bool Equals(OneOf? other) => other is not null && Values.ToHashSet().SetEquals(other.Values);

    /// <inheritdoc />
    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));
}
