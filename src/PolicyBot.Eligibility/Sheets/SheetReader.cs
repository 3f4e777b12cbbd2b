using System.Globalization;
using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Vocabulary;
using PolicyBot.Eligibility.Yaml;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>Reads one sheet: the measures of one document, written down by a person, every condition and figure with its quote.</summary>
sealed class SheetReader
{
    readonly FactVocabulary _vocabulary;
    readonly YamlFields _sheet;
    readonly QuotedDocument _document;
    readonly ConditionReader _conditions;
    readonly List<string> _problems = [];
    readonly string _fileName;

    private SheetReader(YamlFields sheet, string fileName, FactVocabulary vocabulary, QuotedDocument document) =>
        (_sheet, _fileName, _vocabulary, _document, _conditions) = (sheet, fileName, vocabulary, document, new ConditionReader(vocabulary));

    /// <summary>Reads a sheet against the document that it quotes.</summary>
    /// <exception cref="InvalidInputException">The sheet is wrong; the message names file, line and field, and each quote that fails on a line of its own.</exception>
    internal static MeasureSheet Read(string yaml, string fileName, FactVocabulary vocabulary, Func<string, QuotedDocument?> documents)
    {
        var sheet = YamlFile.Read(yaml, fileName);
        sheet.RequireOnly("document", "confirmed", "common", "measures", "notEncoded");
        var id = sheet.Text("document");
        var document = documents(id) ?? throw sheet.Invalid("document", $"there is no document '{id}' in the library.");
        var reader = new SheetReader(sheet, fileName, vocabulary, document);
        var read = reader.Read();
        return reader._problems.Count == 0 ? read : throw new InvalidInputException(string.Join('\n', reader._problems));
    }

    private MeasureSheet Read()
    {
        var confirmed = _sheet.Fields("confirmed");
        confirmed.RequireOnly("by", "on");
        var by = confirmed.Text("by");
        var on = Day(confirmed, "on") ?? throw confirmed.Missing("on");
        return new MeasureSheet(
            _fileName, _document.Document.Id, by, on,
            [.. _sheet.FieldsList("measures").Select(Measure)], [.. _sheet.FieldsList("notEncoded").Select(NotEncoded)]);
    }

    private Measure Measure(YamlFields fields)
    {
        fields.RequireOnly("id", "title", "instrument", "quote", "benefit", "conditions", "exclusions", "apply", "materials", "deadline", "validity", "stacking");
        var instrument = fields.Text("instrument");
        if (!Instruments.All.Contains(instrument))
            throw fields.Invalid("instrument", $"'{instrument}' is none of {string.Join(", ", Instruments.All)}.");
        var quotation = Quotation(fields, "quote", null);
        var near = quotation.Span;
        var rules = new RuleReader<MeasureCondition>(item => Condition(item, near));
        // What all measures of the sheet ask for stands before what this one does.
        var rule = rules.ReadAll([.. _sheet.FieldsList("common"), .. fields.FieldsList("conditions")]);
        return new Measure(
            Id(fields), fields.Wording("title"), instrument, quotation, Benefit(fields.Fields("benefit"), quotation), rules.Conditions, rule,
            [.. fields.FieldsList("exclusions").Select(item => Condition(item, near))], Words(fields.OptionalFields("apply"), near),
            [.. fields.FieldsList("materials").Select(item => Words(item, near)!)],
            fields.OptionalFields("deadline") is { } deadline ? Deadline(deadline, near) : null,
            fields.OptionalFields("validity") is { } validity ? Validity(validity, near) : null, Words(fields.OptionalFields("stacking"), near));
    }

    private static string Id(YamlFields fields)
    {
        var id = fields.Text("id");
        return id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? id : throw fields.Invalid("id", $"'{id}' must consist of small letters, digits and hyphens.");
    }

    private MeasureCondition Condition(YamlFields fields, Span near, params string[] more)
    {
        fields.RequireOnly([.. ConditionReader.Operators.Keys, "fact", "text", "quote", .. more]);
        var condition = _conditions.Read(fields);
        var quotation = Quotation(fields, "quote", near);
        if (condition.Fact.IsNumeric && FiguresInQuote.Missing(condition, quotation.Quote) is { } missing)
            Report(fields, "quote", $"the figure {new ValueText(_vocabulary, Language.English).Figure(missing, condition.Fact)} does not stand in the quote “{fields.Text("quote")}”.");
        var text = fields.OptionalWording("text") ?? new Wording(
            new ValueText(_vocabulary, Language.English).Of(condition), new ValueText(_vocabulary, Language.SimplifiedChinese).Of(condition));
        return new MeasureCondition(condition, text, quotation);
    }

    // A benefit without a quote of its own stands in the measure's.
    private Benefit Benefit(YamlFields fields, Quotation measure) =>
        new BenefitReader(_vocabulary, (item, more) => Condition(item, measure.Span, more), Report)
            .Read(fields, fields.Has("quote") ? Quotation(fields, "quote", measure.Span) : measure);

    private Deadline Deadline(YamlFields fields, Span near)
    {
        fields.RequireOnly("words", "opens", "date", "rolling", "quote");
        var rolling = fields.OptionalText("rolling") switch
        {
            null or "false" or "no" => false,
            "true" or "yes" => true,
            _ => throw fields.Invalid("rolling", "use true or false."),
        };
        return new Deadline(fields.Text("words"), Day(fields, "opens"), Day(fields, "date"), rolling, Quotation(fields, "quote", near));
    }

    private Period Validity(YamlFields fields, Span near)
    {
        fields.RequireOnly("words", "from", "until", "quote");
        return new Period(fields.Text("words"), Day(fields, "from"), Day(fields, "until"), Quotation(fields, "quote", near));
    }

    private NotEncoded NotEncoded(YamlFields fields)
    {
        fields.RequireOnly("text", "why", "quote");
        return new NotEncoded(fields.Wording("text"), fields.Wording("why"), Quotation(fields, "quote", null));
    }

    private QuotedWords? Words(YamlFields? fields, Span near)
    {
        if (fields is null)
            return null;
        fields.RequireOnly("text", "quote");
        return new QuotedWords(fields.Wording("text"), fields.Has("quote") ? Quotation(fields, "quote", near) : null);
    }

    private static DateOnly? Day(YamlFields fields, string name) =>
        fields.OptionalText(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw fields.Invalid(name, $"'{text}' is no date; write it as 2026-07-15.");

    // All quotes are looked for, so that all that fail are told at once.
    private Quotation Quotation(YamlFields fields, string name, Span? near)
    {
        var quote = fields.Text(name);
        if (_document.Find(quote, near) is { } found)
            return found;
        Report(fields, name, $"the quote “{quote}” does not stand in the document '{_document.Document.Id}'.");
        return new Quotation(_document.Document.Id, _document.Document.Title, [], quote, _document.Document.Span);
    }

    private void Report(YamlFields fields, string name, string what)
    {
        var message = fields.Invalid(name, what).Message;
        if (!_problems.Contains(message))
            _problems.Add(message);
    }
}
