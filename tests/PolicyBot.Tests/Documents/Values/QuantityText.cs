using System.Globalization;
using PolicyBot.Documents.Values;

namespace PolicyBot.Tests.Documents.Values;

/// <summary>Writes a quantity down for comparison: kind, value, unit (- for none), bound, and the words it stands in.</summary>
static class QuantityText
{
    internal static string Of(Quantity quantity, string text)
    {
        var value = Value(quantity, quantity.Low) + (quantity.High is { } high ? ".." + Value(quantity, high) : "");
        return $"{quantity.Kind} {value} {quantity.Unit ?? "-"} {quantity.Bound} «{text[quantity.Start..quantity.End]}»";
    }

    private static string Value(Quantity quantity, decimal value) => quantity.Kind == QuantityKind.Date
        ? DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : value.ToString("0.####", CultureInfo.InvariantCulture);
}
