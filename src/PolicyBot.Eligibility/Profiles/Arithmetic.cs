namespace PolicyBot.Eligibility.Profiles;

/// <summary>Calculates with ranges of numbers that are not negative.</summary>
static class Arithmetic
{
    // What a decimal holds, with room for the arithmetic.
    const decimal Largest = 1e24m;

    internal static NumberRange? Scale(NumberRange? range, decimal factor) =>
        range is null || range.Low is null or < 0 || range.Low > Largest || range.High > Largest ? null
        : range with { Low = range.Low * factor, High = range.High * factor };

    internal static NumberRange? Multiply(NumberRange one, NumberRange other)
    {
        if (one.Low is not >= 0 || other.Low is not >= 0 || !Fits(one.Low, other.Low) || !Fits(one.High, other.High))
            return null;
        return new NumberRange(
            one.Low * other.Low, one.LowExcluded || other.LowExcluded, one.High * other.High, one.HighExcluded || other.HighExcluded);
    }

    internal static NumberRange? Divide(NumberRange? part, NumberRange whole)
    {
        if (part?.Low is not >= 0 || whole.Low is not >= 0)
            return null;
        var low = whole.High is > 0 ? part.Low / whole.High : 0;
        var high = whole.Low is > 0 ? part.High / whole.Low : null;
        return new NumberRange(low, whole.High is not null && (part.LowExcluded || whole.HighExcluded), high, part.HighExcluded || whole.LowExcluded);
    }

    private static bool Fits(decimal? one, decimal? other) => one is null || other is null || other == 0 || one <= Largest / Math.Max(1, other.Value);
}
