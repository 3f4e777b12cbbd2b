using System.Globalization;
using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>Reads figures in a fact's unit.</summary>
static class Operand
{
    // What a year's days are counted as when they meet months.
    const decimal DaysInMonth = 365m / 12;

    /// <summary>The figure that a text consists of, in the fact's unit; <c>null</c> where the text is something else or has another unit.</summary>
    internal static decimal? Read(string text, FactDefinition fact)
    {
        if (fact.Type == FactType.Date)
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
        if (fact.Type is FactType.Count or FactType.Level && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
            return plain;
        return Only(text) is { High: null, Bound: Bound.Exact } quantity && InUnitOf(quantity, fact) is { } value ? value.Low : null;
    }

    /// <summary>The quantity that a text consists of, or <c>null</c>.</summary>
    internal static Quantity? Only(string text) =>
        QuantityReader.Read(text) is [var only] && only.Start == 0 && (only.End == text.Length || only.Kind == QuantityKind.Count) ? only : null;

    /// <summary>A quantity's ends in the fact's unit; <c>null</c> where it measures something else.</summary>
    internal static (decimal Low, decimal? High)? InUnitOf(Quantity quantity, FactDefinition fact)
    {
        var scale = (fact.Type, quantity.Kind) switch
        {
            (FactType.Amount, QuantityKind.Amount) => quantity.Unit == "yuan" ? 1 : 0,
            (FactType.Rate, QuantityKind.Rate) => quantity.Unit == "percent" ? 1 : 0,
            (FactType.Count, QuantityKind.Count) => 1,
            (FactType.Date, QuantityKind.Date) => 1,
            (FactType.Duration, QuantityKind.Duration) => quantity.Unit switch
            {
                "year" => 12,
                "month" => 1,
                "week" => 7 / DaysInMonth,
                "day" => 1 / DaysInMonth,
                _ => 0,
            },
            _ => 0m,
        };
        return scale == 0 ? null : (quantity.Low * scale, quantity.High * scale);
    }
}
