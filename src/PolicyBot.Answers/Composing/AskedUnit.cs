using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Composing;

/// <summary>Gives a value in the unit that was asked for ("in months", 多少个月) where the source has it in another and the conversion is
/// exact; never between units without a common measure.</summary>
public static partial class AskedUnit
{
    private const decimal Wan = 10_000, Million = 1_000_000, Hundredmillion = 100_000_000, Billion = 1_000_000_000;

    /// <summary>The value of <paramref name="claim"/> in the unit asked for; <c>null</c> where none is asked for, the claim has it
    /// already, has several values, or it is not exact.</summary>
    public static DraftClaim? Convert(DraftClaim claim, FoundPassages found)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(found);
        if (Wanted().Match(found.Part.Text) is not { Success: true } wanted)
            return null;
        var (unit, size) = Unit(string.Join(' ', wanted.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant());
        var isMoney = unit == "yuan";
        var values = QuantityReader.Read(claim.Text)
            .Where(value => isMoney ? value is { Kind: QuantityKind.Amount, Unit: "yuan" } : value.Kind == QuantityKind.Duration).ToList();
        if (values is not [{ High: null } value] || (isMoney ? (Times: 1m, By: size) : InUnit(value.Unit, unit)) is not { } ratio)
            return null;
        var said = claim.Text[value.Start..value.End];
        var result = value.Low * ratio.Times / ratio.By;
        // A rounded value is none that the source states.
        if (decimal.Round(result, 4) != result)
            return null;
        var text = Text(result, unit, size, found.Language);
        if (QuantityReader.Read(said) is [var stated] && Numerals(said) == Numerals(text) && stated.Unit == unit)
            return null;
        var opening = ComposingPhrases.In(found.Language).Converted;
        return new DraftClaim($"{opening}{text}{(found.Language == Language.English ? "." : "。")}", Support.Computed, claim.Quotes, false) { Opening = opening };
    }

    private static string Text(decimal value, string unit, decimal size, Language language)
    {
        var number = value.ToString("#,0.####", CultureInfo.InvariantCulture);
        if (language == Language.English)
        {
            var scale = size == Million ? " million" : size == Billion ? " billion" : "";
            return unit == "yuan" ? $"{number}{scale} yuan" : $"{number} {unit}{(value == 1 ? "" : "s")}";
        }

        return number + unit switch
        {
            "yuan" => size == Wan ? "万元" : size == Hundredmillion ? "亿元" : "元",
            "year" => "年",
            "month" => "个月",
            "week" => "周",
            "hour" => "小时",
            _ => "天",
        };
    }

    private static string Numerals(string text) => string.Concat(text.Where(character => char.IsDigit(character) || character == '.'));

    private static (string Unit, decimal Size) Unit(string wanted) =>
        wanted.Contains("BILLION", StringComparison.Ordinal) ? ("yuan", Billion)
        : wanted.Contains("MILLION", StringComparison.Ordinal) ? ("yuan", Million)
        : wanted.Contains('亿', StringComparison.Ordinal) ? ("yuan", Hundredmillion)
        : wanted.Contains('万', StringComparison.Ordinal) ? ("yuan", Wan)
        : wanted.Contains("YUAN", StringComparison.Ordinal) || wanted.Contains('元', StringComparison.Ordinal) ? ("yuan", 1)
        : wanted.Contains("YEAR", StringComparison.Ordinal) || wanted.Contains('年', StringComparison.Ordinal) ? ("year", 1)
        : wanted.Contains("MONTH", StringComparison.Ordinal) || wanted.Contains('月', StringComparison.Ordinal) ? ("month", 1)
        : wanted.Contains("WEEK", StringComparison.Ordinal) || wanted.Contains('周', StringComparison.Ordinal) ? ("week", 1)
        : wanted.Contains("HOUR", StringComparison.Ordinal) || wanted.Contains('时', StringComparison.Ordinal) ? ("hour", 1)
        : ("day", 1);

    // Months and years have a common measure, and so have weeks, days and hours; working days have none.
    private static (decimal Times, decimal By)? InUnit(string? from, string to) => (from, to) switch
    {
        ("year", "month") => (12, 1),
        ("month", "year") => (1, 12),
        ("week", "day") => (7, 1),
        ("day", "week") => (1, 7),
        ("day", "hour") => (24, 1),
        ("hour", "day") => (1, 24),
        _ => null,
    };

    [GeneratedRegex(@"\bin\s+(?:(?:million|billion)\s+)?yuan\b|\b(?:in|how\s+many)\s+(?:years|months|weeks|days|hours)\b|(?:多少|几)个?(?:年|月|周|星期|天|小时)|多少(?:万|亿)元|合(?:人民币)?多少元|以(?:万|亿)?元(?:计|为单位)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();
}
