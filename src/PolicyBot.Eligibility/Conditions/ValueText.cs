using System.Globalization;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>Puts values and conditions into words.</summary>
/// <param name="vocabulary">The names of places and industries.</param>
/// <param name="language">The reader's language.</param>
public sealed class ValueText(FactVocabulary vocabulary, Language language)
{
    readonly bool _english = language == Language.English;

    /// <summary>A figure with its unit, such as <c>5,000,000 yuan</c>.</summary>
    internal string Figure(decimal value, FactDefinition fact) => Written(FigureOf(value, fact));

    private string FigureOf(decimal value, FactDefinition fact) => fact.Type switch
    {
        FactType.Amount => Amount(value),
        FactType.Rate => $"{Number(value)} %",
        FactType.Duration when value % 12 == 0 && value > 0 => Years(value / 12),
        FactType.Duration => _english ? $"{Number(value)} {(value == 1 ? "month" : "months")}" : $"{Number(value)}个月",
        FactType.Level => _english ? $"level {Number(value)}" : $"{Number(value)}级",
        FactType.Date => DateOnly.FromDayNumber((int)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Number(value),
    };

    /// <summary>An amount with its unit.</summary>
    internal string Amount(decimal value) => _english ? $"{Number(value)} yuan" : $"{Number(value)}元";

    /// <summary>A value, such as <c>more than 5,000,000 yuan</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="fact">The fact whose value it is.</param>
    public string Of(FactValue value, FactDefinition fact) => Written(value switch
    {
        NumberRange range => Range(range, fact),
        OneOf oneOf => string.Join(_english ? " or " : "或", oneOf.Values.Select(name => LabelOf(name, fact))),
        AllOf all => Listed(all, fact),
        _ => "",
    });

    /// <summary>A condition, such as <c>annual R&amp;D spending more than 5,000,000 yuan</c>.</summary>
    internal string Of(Condition condition) => Written(TextOf(condition));

    private string TextOf(Condition condition)
    {
        var (fact, label) = (condition.Fact, condition.Fact.Label.In(language));
        if (fact.Type == FactType.YesNo)
        {
            var yes = condition.Allowed is OneOf { Values: [FactDefinition.Yes] } == (condition.Comparison is Comparison.Is or Comparison.In);
            return yes ? label : _english ? $"not: {label}" : $"不符合：{label}";
        }

        var value = Of(condition.Allowed, fact);
        var negative = condition.Comparison is Comparison.IsNot or Comparison.NotIn;
        return _english ? $"{label}: {(negative ? "not " : "")}{value}" : $"{label}：{(negative ? "非" : "")}{value}";
    }

    /// <summary>Why a condition has its result, such as <c>6,000,000 &gt; 5,000,000</c>.</summary>
    internal string Because(Condition condition, FactValue? known, ConditionResult result) => Written(ReasonOf(condition, known, result));

    private string ReasonOf(Condition condition, FactValue? known, ConditionResult result)
    {
        var fact = condition.Fact;
        if (known is null)
            return _english ? $"{fact.Label.English} is not known" : $"{fact.Label.Chinese}未知";
        if (known is NumberRange { Only: { } single } && condition.Allowed is NumberRange allowed && condition.Comparison != Comparison.IsNot)
            return Compared(single, allowed, result);
        return result == ConditionResult.Unknown
            ? _english ? $"{Of(known, fact)} does not settle it" : $"仅知{Of(known, fact)}，尚不能判断"
            : $"{fact.Label.In(language)}{(_english ? ": " : "：")}{Of(known, fact)}";
    }

    private string Written(string text) => language == Language.TraditionalChinese ? TraditionalChinese.Of(text) : text;

    private static string Compared(decimal value, NumberRange allowed, ConditionResult result)
    {
        var met = result == ConditionResult.Met;
        if (allowed.Low is { } low && allowed.High is { } high)
        {
            return met ? low == high ? $"{Number(value)} = {Number(low)}" : $"{Number(low)} ≤ {Number(value)} ≤ {Number(high)}"
                : value < low ? $"{Number(value)} < {Number(low)}" : $"{Number(value)} > {Number(high)}";
        }

        var (sign, bound) = allowed.Low is { } least
            ? (met ? allowed.LowExcluded ? ">" : "≥" : allowed.LowExcluded ? "≤" : "<", least)
            : (met ? allowed.HighExcluded ? "<" : "≤" : allowed.HighExcluded ? "≥" : ">", allowed.High!.Value);
        return $"{Number(value)} {sign} {Number(bound)}";
    }

    private string Range(NumberRange range, FactDefinition fact)
    {
        if (range.Only is { } single)
            return Figure(single, fact);
        var low = range.Low is { } least ? $"{(range.LowExcluded ? ">" : "≥")} {Figure(least, fact)}" : null;
        var high = range.High is { } most ? $"{(range.HighExcluded ? "<" : "≤")} {Figure(most, fact)}" : null;
        return low is not null && high is not null ? _english ? $"{low} and {high}" : $"{low}且{high}" : low ?? high ?? "?";
    }

    private string LabelOf(string name, FactDefinition fact) => fact.Values.FirstOrDefault(value => value.Name == name)?.Label.In(language) ?? name;

    private string Listed(AllOf all, FactDefinition fact)
    {
        var hierarchy = vocabulary.HierarchyOf(fact)!;
        var names = all.Names.Select(name => hierarchy.Label(name, language))
            .Concat(all.Not.Select(name => (_english ? "not " : "不在") + hierarchy.Label(name, language)));
        return string.Join(_english ? ", " : "、", names);
    }

    private string Years(decimal years) => _english ? $"{Number(years)} {(years == 1 ? "year" : "years")}" : $"{Number(years)}年";

    private static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
