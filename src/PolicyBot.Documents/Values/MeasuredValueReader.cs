using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Reads a number or a range of numbers with what it is measured in.</summary>
static partial class MeasuredValueReader
{
    /// <summary>The amount, rate, duration or physical measure that begins at <paramref name="i"/> of readable text; <c>null</c>
    /// where no number with a unit does.</summary>
    internal static Quantity? At(string text, int i)
    {
        if (HundredthsPattern().Match(text, i) is { Success: true } hundredths)
            return Hundredths(text, hundredths);
        if (HalfPattern().Match(text, i) is { Success: true } half)
            return Bounded(text, new Quantity(QuantityKind.Duration, i, i + half.Length, half.Groups["month"].Success ? 15 : half.Groups["hour"].Success ? 30 : 6, null,
                half.Groups["month"].Success ? "day" : half.Groups["hour"].Success ? "minute" : "month", Bound.Exact));
        var currency = Units.CurrencyBefore(text, i);
        var at = currency?.End ?? i;
        if (at >= text.Length || NumberReader.At(text, at) is not { } first)
            return null;
        (first, var unit) = WithUnit(text, first, currency);
        var low = first;
        if (SecondOfRange(text, i, first, unit, currency) is { } end)
            return end.Unit is null ? null : Valued(text, i, LikeScaled(low, end.Number), end.Number, end.Unit.Value);
        return unit is null ? null : Valued(text, i, first, null, unit.Value);
    }

    /// <summary>The two ends of a bare range of numbers ("3-5 enterprises") or the number alone, and where it ends.</summary>
    internal static (Number Low, Number? High) Bare(string text, Number first) =>
        SecondOfRange(text, first.Start, first, null, null) is { Unit: null } second
            ? (LikeScaled(first, second.Number), second.Number) : (first, null);

    private static (Number Number, Unit? Unit) WithUnit(string text, Number number, Unit? currency)
    {
        if (number.Magnitude == 1 && Units.ShortMagnitude(text, number.End) is { } brief && number.Script == NumberScript.Digits)
        {
            var scaled = number with { Magnitude = brief.Magnitude, End = brief.End };
            if (currency is not null || Units.After(text, brief.End) is { Kind: QuantityKind.Amount })
                number = scaled;
        }

        if (OneAndAHalf().Match(text, number.End) is { Success: true } half)
            number = number with { Figure = number.Figure + 0.5m, End = number.End + half.Length };
        var unit = Units.After(text, number.End);
        // "RMB 5 million yuan" names its currency twice, and 港币100万元 says only before the number which one.
        if (currency is { } money)
            unit = money with { End = unit is { Kind: QuantityKind.Amount } named ? named.End : number.End };
        return (number, IsYear(number, unit) ? null : unit);
    }

    // 2025年 is a date.
    private static bool IsYear(Number number, Unit? unit) =>
        unit is { Kind: QuantityKind.Duration, Name: "year" } && number is { Value: >= 1900 and < 2100, Magnitude: 1, Grouped: false };

    private static (Number Number, Unit? Unit)? SecondOfRange(string text, int start, Number first, Unit? unit, Unit? currency)
    {
        var to = RangePattern().Match(text, currency is not null && unit is { } whole ? whole.End : unit?.End ?? first.End);
        if (!to.Success)
            return null;
        var at = to.Index + to.Length;
        var secondCurrency = at < text.Length ? Units.CurrencyBefore(text, at) : null;
        at = secondCurrency?.End ?? at;
        if (at >= text.Length || NumberReader.At(text, at) is not { } second)
            return null;
        (second, var secondUnit) = WithUnit(text, second, secondCurrency ?? currency);
        var sameUnit = unit is null || currency is not null || (secondUnit is { } u && u.Name == unit.Value.Name && u.Scale == unit.Value.Scale);
        // "rose from 15% to 20%" tells two values, "between 15% and 20%" and "15% to 20%" one range.
        var between = BetweenPattern().IsMatch(text[Math.Max(0, start - 12)..start]);
        var joins = to.Value.Trim() switch
        {
            "and" or "和" => between,
            "-" or "--" => true,
            _ => unit is null || currency is not null || !FromPattern().IsMatch(text[Math.Max(0, start - 12)..start]),
        };
        return sameUnit && joins && LikeScaled(first, second).Value < second.Value ? (second, secondUnit) : null;
    }

    // "5-10 million": the magnitude stands for both.
    private static Number LikeScaled(Number low, Number high) =>
        low.Magnitude == 1 && high.Magnitude > 1 && low.Value < high.Figure ? low with { Magnitude = high.Magnitude } : low;

    private static Quantity Valued(string text, int start, Number low, Number? high, Unit unit) =>
        Bounded(text, new Quantity(unit.Kind, start, unit.End, low.Value * unit.Scale, high?.Value * unit.Scale, unit.Name, Bound.Exact));

    private static Quantity Bounded(string text, Quantity quantity)
    {
        // "一年半", "a year and a half".
        var half = quantity is { Kind: QuantityKind.Duration, Unit: "year", High: null } ? AndAHalf().Match(text, quantity.End) : Match.Empty;
        if (half.Success)
            quantity = quantity with { Low = quantity.Low + 0.5m, End = quantity.End + half.Length };
        // 七成五 is 75 %.
        if (quantity is { Kind: QuantityKind.Rate, High: null } && text[quantity.End - 1] == '成' && quantity.End < text.Length
            && "一二三四五六七八九".IndexOf(text[quantity.End]) is >= 0 and var tenth)
            quantity = quantity with { Low = quantity.Low + tenth + 1, End = quantity.End + 1 };
        return quantity with { Bound = Bounds.Of(text, quantity.Start, quantity.End, quantity.Kind) };
    }

    private static Quantity? Hundredths(string text, Match match)
    {
        var first = match.Index + match.Length;
        if (first >= text.Length || NumberReader.At(text, first) is not { } low)
            return null;
        var scale = match.Groups["thousandths"].Success ? 0.1m : 1m;
        var second = SecondHundredths().Match(text, low.End);
        var high = second.Success && second.Index + second.Length < text.Length ? NumberReader.At(text, second.Index + second.Length) : null;
        high = high?.Value > low.Value ? high : null;
        return Bounded(text, new Quantity(
            QuantityKind.Rate, match.Index, high?.End ?? low.End, low.Value * scale, high?.Value * scale, "percent", Bound.Exact));
    }

    [GeneratedRegex(@"\G(?:百分之|(?<thousandths>千分之)) ?(?=[0-9零一二三四五六七八九十百])")]
    private static partial Regex HundredthsPattern();

    [GeneratedRegex(@"\G ?[-至到] ?(?:百分之|千分之)?(?=[0-9零一二三四五六七八九十百])")]
    private static partial Regex SecondHundredths();

    [GeneratedRegex(@"\G(?:half[ -](?:an? )?(?:year|(?<month>month)|(?<hour>hour))\b|半(?:年|个(?<month>月)|个(?<hour>小时)))", RegexOptions.IgnoreCase)]
    private static partial Regex HalfPattern();

    [GeneratedRegex("\\G[个個]半(?=月|小时|小時)")]
    private static partial Regex OneAndAHalf();

    [GeneratedRegex(@"\G(?:半| and a half\b)")]
    private static partial Regex AndAHalf();

    [GeneratedRegex(@"\G(?: ?-{1,2} ?| (?:to|and|or) | ?[至到和] ?)", RegexOptions.IgnoreCase)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\bbetween $|在 ?$|介于 ?$", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenPattern();

    [GeneratedRegex(@"\bfrom $|[从從由] ?$", RegexOptions.IgnoreCase)]
    private static partial Regex FromPattern();
}
