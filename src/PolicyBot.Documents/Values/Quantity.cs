namespace PolicyBot.Documents.Values;

/// <summary>An amount, rate, count, date or duration found in a text, as a typed value.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Start">UTF-16 offset of its first character in the text that was read.</param>
/// <param name="End">UTF-16 offset just past its last character.</param>
/// <param name="Low">The value, or the lower end of a range, in <paramref name="Unit"/>: 150,000 for "150,000 yuan", 5,000,000
/// for "5 million yuan" and "500万元", 20 for "20%", 0.2 for "20BP". For a date the day's number (<see cref="DateOnly.DayNumber"/>)
/// of the first day meant.</param>
/// <param name="High">The upper end of a range or, for a date, the last day meant ("2027" ends on its last day); <c>null</c> for a single value.</param>
/// <param name="Unit"><c>yuan</c>, <c>usd</c>… for money; <c>percent</c> or <c>percentage-point</c> for rates; <c>year</c>, <c>month</c>,
/// <c>week</c>, <c>day</c>, <c>hour</c>, <c>minute</c> for durations; the noun counted, folded and in lower case, or <c>null</c>, for counts; <c>null</c> for dates.</param>
/// <param name="Bound">How the text bounds the value.</param>
public sealed record Quantity(
    QuantityKind Kind, int Start, int End, decimal Low, decimal? High, string? Unit, Bound Bound)
{
    /// <summary>Whether both state the same value of the same kind, whatever the language, the unit's size, the place and the
    /// bound: 20BP and 0.2 percentage points, one year and 12 months, 600万元 and 6 million yuan. Counted nouns are compared only
    /// where both are given in one script.</summary>
    public bool SameValueAs(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Kind != other.Kind)
            return false;
        var (unit, scale) = Base(Unit);
        var (otherUnit, otherScale) = Base(other.Unit);
        return Low * scale == other.Low * otherScale && High * scale == other.High * otherScale
            && (unit == otherUnit || (Kind == QuantityKind.Count && !AreTwoNouns(unit, otherUnit)));
    }

    // Months and days have no common measure.
    private static (string? Unit, decimal Scale) Base(string? unit) => unit switch
    {
        "year" => ("month", 12),
        "week" => ("minute", 7 * 24 * 60),
        "day" => ("minute", 24 * 60),
        "hour" => ("minute", 60),
        _ => (unit, 1),
    };

    private static bool AreTwoNouns(string? unit, string? other) =>
        unit is not null && other is not null && char.IsAscii(unit[0]) == char.IsAscii(other[0]) && Singular(unit) != Singular(other);

    private static string Singular(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun.TrimEnd('s');
}
