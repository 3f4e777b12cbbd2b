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
    QuantityKind Kind, int Start, int End, decimal Low, decimal? High, string? Unit, Bound Bound);
