using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Drafting;

/// <summary>Proposes a sheet for a document: the sentences that grant something, with the amounts, thresholds, dates and
/// audiences found in them. It is no sheet until a person has corrected and confirmed it.</summary>
/// <param name="vocabulary">The facts that thresholds are looked for by.</param>
public sealed partial class SheetDrafter(FactVocabulary vocabulary)
{
    private readonly MentionFinder _finder = new(vocabulary);

    /// <summary>A sheet in YAML that lacks its confirmation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sourceText">The whole text of its source.</param>
    public string Draft(Document document, string sourceText)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sourceText);
        var yaml = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"# Proposed for “{document.Title}”. Check every measure against the document, remove what is none,")
            .AppendLine("# complete the rest, and say who confirmed it and when: until then the sheet is not accepted.")
            .AppendLine("# confirmed: {by: YOUR NAME, on: 2026-01-31}")
            .AppendLine(CultureInfo.InvariantCulture, $"document: {document.Id}")
            .AppendLine().AppendLine("measures:");
        var (number, deadlines) = (0, new List<string>());
        foreach (var sentence in Sentences(document.Root).Where(sentence => sentence.Statement is StatementKind.Rule or StatementKind.Advice))
        {
            var text = DisplayText.Fold(sentence.Span.In(sourceText));
            if (InstrumentOf(text) is { } instrument)
                Measure(yaml, $"measure-{++number}", instrument, text);
            else if (DeadlineWords().IsMatch(text) && QuantityReader.Read(text).Any(quantity => quantity.Kind is QuantityKind.Date or QuantityKind.DateWithoutYear))
                deadlines.Add(text);
        }

        if (number == 0)
            yaml.AppendLine("  []");
        foreach (var deadline in deadlines)
            yaml.AppendLine().AppendLine("# A date that may be a deadline:").AppendLine(CultureInfo.InvariantCulture, $"# deadline: {{words: {Quoted(deadline)}, quote: {Quoted(deadline)}}}");
        return yaml.ToString();
    }

    private void Measure(StringBuilder yaml, string id, string instrument, string text)
    {
        yaml.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"  - id: {id}")
            .AppendLine(CultureInfo.InvariantCulture, $"    title: {{en: {Quoted(text)}}}")
            .AppendLine(CultureInfo.InvariantCulture, $"    instrument: {instrument}")
            .AppendLine(CultureInfo.InvariantCulture, $"    quote: {Quoted(text)}");
        var plain = PlainText.Of(text);
        var mentions = _finder.Find(plain);
        var pairs = FigurePairing.Pair(text, plain, Segments.Of(plain), mentions);
        var figure = QuantityReader.Read(text).FirstOrDefault(quantity =>
            quantity is { Kind: QuantityKind.Amount, Unit: "yuan", High: null } or { Kind: QuantityKind.Rate, Unit: "percent", High: null }
            && !pairs.Any(pair => pair.Start == quantity.Start));
        Benefit(yaml, figure, text);
        var conditions = Audiences(mentions).Concat(Thresholds(text, pairs)).Distinct().ToList();
        if (conditions.Count > 0)
            yaml.AppendLine("    conditions:");
        foreach (var condition in conditions)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"      - {{{condition}, quote: {Quoted(text)}}}");
    }

    private static void Benefit(StringBuilder yaml, Quantity? figure, string text)
    {
        var kind = figure switch
        {
            null => "words",
            { Bound: Bound.AtMost } => "cap",
            { Kind: QuantityKind.Amount } => "amount",
            _ => "rate",
        };
        var value = figure is null ? "" : $" value: {Quoted(text[figure.Start..figure.End])},";
        yaml.AppendLine(CultureInfo.InvariantCulture, $"    benefit: {{kind: {kind},{value} text: {{en: {Quoted(text)}}}}}");
    }

    // Facts that are either so or not, places and industries that the sentence names.
    private IEnumerable<string> Audiences(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Entry is { } entry)
            {
                var type = ReferenceEquals(mention.In, vocabulary.Places) ? FactType.Places : FactType.Industries;
                if (vocabulary.Facts.FirstOrDefault(fact => fact.Type == type) is { } fact)
                    yield return $"fact: {fact.Name}, in: [{entry.Name}]";
            }
            else if (mention.Fact is { Type: FactType.YesNo } yesNo)
                yield return $"fact: {yesNo.Name}, is: {(mention.IsOpposite ? "no" : "yes")}";
            else if (mention is { Fact: { Type: FactType.Choice } choice, Value: { } value })
                yield return $"fact: {choice.Name}, is: {value}";
        }
    }

    private static IEnumerable<string> Thresholds(string text, IReadOnlyList<PairedFigure> pairs) =>
        from pair in pairs
        let operation = pair.Value switch
        {
            { Only: not null } => "is",
            { High: null, LowExcluded: true } => "moreThan",
            { High: null } => "atLeast",
            { HighExcluded: true } => "lessThan",
            { Low: 0 } => "atMost",
            _ => null,
        }
        where operation is not null
        select $"fact: {pair.Mention.Fact!.Name}, {operation}: {Quoted(pair.Mention.Fact.Type == FactType.Level ? Level(pair.Value) : text[pair.Start..pair.End])}";

    private static string Level(NumberRange range) => (range.Low ?? 0).ToString("0.#", CultureInfo.InvariantCulture);

    private static IEnumerable<Sentence> Sentences(Section section) =>
        section.Blocks.SelectMany(block => block.Sentences).Concat(section.Sections.SelectMany(Sentences));

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string? InstrumentOf(string text) =>
        Granting().Match(text) is { Success: true } match ? match.Groups.Values.First(group => group.Success && group.Name.Length > 1).Name.Replace('_', '-') : null;

    [GeneratedRegex(@"(?<tax_deduction>additional deduction|super deduction|加计扣除)|(?<tax_refund>tax refund|tax rebate|退税)|(?<reward>\breward|\baward(?!ed)|奖励|奖补)|(?<subsidy>\bsubsid|\bgrants? of|补贴|补助|资助)|(?<guarantee>\bguarantee|担保)|(?<insurance>\binsurance|保险)|(?<loan>\bloan|贷款|信贷)|(?<bond>\bbond|债券)|(?<fund>investment fund|guidance fund|基金)|(?<land>\bland\b|用地)|(?<energy>electricity|电价|绿电)|(?<recognition>\brecogni[sz]ed as|\brecognition|认定)|(?<talent>\btalent|人才)", RegexOptions.IgnoreCase)]
    private static partial Regex Granting();

    [GeneratedRegex(@"\b(?:before|by|until|deadline|no later than|close[sd]?|submit)\b|截止|之前|以前|日前|申报时间", RegexOptions.IgnoreCase)]
    private static partial Regex DeadlineWords();
}
