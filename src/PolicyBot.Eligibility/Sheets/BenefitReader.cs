using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;
using PolicyBot.Eligibility.Yaml;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>Reads a measure's benefit.</summary>
/// <param name="vocabulary">The facts that a rate may be a share of.</param>
/// <param name="condition">Reads a tier's condition; told which further fields the tier may have.</param>
/// <param name="report">Told of figures that do not stand in their quote.</param>
sealed class BenefitReader(
    FactVocabulary vocabulary, Func<YamlFields, string[], MeasureCondition> condition, Action<YamlFields, string, string> report)
{
    internal Benefit Read(YamlFields fields, Quotation quotation)
    {
        fields.RequireOnly("kind", "value", "min", "max", "of", "tiers", "text", "quote");
        var kind = Kind(fields);
        var of = fields.OptionalText("of") is not { } name ? null
            : vocabulary.Find(name) is { Type: FactType.Amount } fact ? fact
            : throw fields.Invalid("of", vocabulary.Find(name) is null ? vocabulary.UnknownFact(name) : $"the fact {name} is no amount, so that nothing can be a share of it.");
        var text = fields.Wording("text");
        if (kind == BenefitKind.Words)
        {
            return fields.Names.FirstOrDefault(field => field is "value" or "min" or "max" or "of" or "tiers") is { } figure
                ? throw fields.Invalid(figure, "a benefit of kind words has no figures.")
                : new Benefit(kind, null, null, null, [], text, quotation);
        }

        var (low, unit) = Figure(fields, kind == BenefitKind.Range ? "min" : "value", quotation.Quote);
        var high = low;
        if (kind == BenefitKind.Range)
            (high, _) = Figure(fields, "max", quotation.Quote) is { } max && max.Unit == unit && max.Value >= low
                ? max : throw fields.Invalid("max", "the larger end in the same unit is expected.");
        var fits = kind switch
        {
            BenefitKind.Amount => unit == "yuan",
            BenefitKind.Rate => unit == "percent",
            BenefitKind.RateReduction => unit == "percentage-point",
            _ => unit is "yuan" or "percent",
        };
        if (!fits)
            throw fields.Invalid("value", $"the unit {unit} does not fit a benefit of kind {fields.Text("kind")}.");
        return new Benefit(kind, new NumberRange(low, false, high, false), unit, of, [.. fields.FieldsList("tiers").Select(tier => Tier(tier, unit))], text, quotation);
    }

    private BenefitTier Tier(YamlFields fields, string unit)
    {
        var when = condition(fields, ["value"]);
        var (value, given) = Figure(fields, "value", when.Quotation.Quote);
        return given == unit ? new BenefitTier(when, new NumberRange(value, false, value, false))
            : throw fields.Invalid("value", $"the unit {given} does not fit the benefit's unit {unit}.");
    }

    private (decimal Value, string Unit) Figure(YamlFields fields, string name, string quote)
    {
        var text = fields.Text(name);
        if (text == "full")
            return (100, "percent");
        if (Operand.Only(text) is not { High: null, Bound: Bound.Exact, Kind: QuantityKind.Amount or QuantityKind.Rate, Unit: "yuan" or "percent" or "percentage-point" } quantity)
            throw fields.Invalid(name, $"'{text}' is no benefit; give an amount such as 150,000 yuan, a rate such as 30 %, 20BP, or full.");
        if (!QuantityReader.Read(quote).Any(stated => stated.SameValueAs(quantity) || stated.SameValueAs(quantity with { High = stated.High })
            || (stated.High is { } end && quantity.SameValueAs(stated with { Low = end, High = null }))))
            report(fields, name, $"the figure {text} does not stand in the quote “{quote}”.");
        return (quantity.Low, quantity.Unit!);
    }

    private static BenefitKind Kind(YamlFields fields) => fields.Text("kind") switch
    {
        "amount" => BenefitKind.Amount,
        "rate" => BenefitKind.Rate,
        "cap" => BenefitKind.Cap,
        "rate-reduction" => BenefitKind.RateReduction,
        "range" => BenefitKind.Range,
        "words" => BenefitKind.Words,
        var other => throw fields.Invalid("kind", $"'{other}' is none of amount, rate, cap, rate-reduction, range, words."),
    };
}
