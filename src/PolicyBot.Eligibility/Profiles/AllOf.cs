namespace PolicyBot.Eligibility.Profiles;

/// <summary>Places that a company is in, or industries that it works in, and those that it is not.</summary>
/// <param name="Names">All that hold, each the name of an entry.</param>
/// <param name="Not">Those that are said not to hold.</param>
public sealed record AllOf(IReadOnlyList<string> Names, IReadOnlyList<string> Not) : FactValue
{
    /// <inheritdoc />
    internal override FactValue? And(FactValue other)
    {
        if (other is not AllOf more)
            return null;
        string[] names = [.. Names.Union(more.Names)];
        string[] not = [.. Not.Union(more.Not)];
        return names.Intersect(not).Any() ? null : new AllOf(names, not);
    }

    /// <inheritdoc />
    public bool Equals(AllOf? other) =>
        other is not null && Names.ToHashSet().SetEquals(other.Names) && Not.ToHashSet().SetEquals(other.Not);

    /// <inheritdoc />
    public override int GetHashCode() =>
        Names.Concat(Not).Aggregate(0, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));
}
