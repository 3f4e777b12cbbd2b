namespace PolicyBot.Eligibility.Profiles;

/// <summary>All numbers between two ends.</summary>
/// <param name="Low">The lower end; <c>null</c> where there is none.</param>
/// <param name="LowExcluded">Whether the lower end itself is left out ("more than").</param>
/// <param name="High">The upper end; <c>null</c> where there is none.</param>
/// <param name="HighExcluded">Whether the upper end itself is left out ("less than").</param>
public sealed record NumberRange(decimal? Low, bool LowExcluded, decimal? High, bool HighExcluded) : FactValue
{
    /// <summary>The number, where only one is possible.</summary>
    public decimal? Only => Low is { } low && High == low && !LowExcluded && !HighExcluded ? low : null;

    /// <summary>Whether no number lies in it.</summary>
    internal bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && (LowExcluded || HighExcluded)));

    /// <summary>Whether everything in it lies in the other too.</summary>
    internal bool IsWithin(NumberRange other) =>
        (other.Low is not { } low || Low > low || (Low == low && (LowExcluded || !other.LowExcluded)))
        && (other.High is not { } high || High < high || (High == high && (HighExcluded || !other.HighExcluded)));

    /// <summary>What lies in both; may be empty.</summary>
    internal NumberRange Intersect(NumberRange other)
    {
        var (low, lowExcluded) = Low is null || other.Low > Low ? (other.Low, other.LowExcluded)
            : other.Low == Low ? (Low, LowExcluded || other.LowExcluded) : (Low, LowExcluded);
        var (high, highExcluded) = High is null || other.High < High ? (other.High, other.HighExcluded)
            : other.High == High ? (High, HighExcluded || other.HighExcluded) : (High, HighExcluded);
        return new NumberRange(low, lowExcluded, high, highExcluded);
    }

    /// <inheritdoc />
    internal override FactValue? And(FactValue other) =>
        other is NumberRange range && Intersect(range) is { IsEmpty: false } both ? both : null;
}
