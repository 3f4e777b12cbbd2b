using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing.Judging;

/// <summary>The kind of value that a question asks for, and where a sentence has one.</summary>
public sealed partial class AskedValue
{
    private const double AcceptedFit = .5;
    private const int SmallestSize = 100;

    private readonly QuestionKind _kind;
    private readonly IReadOnlyList<QuantityKind> _required;
    private readonly IReadOnlyList<QuantityKind> _accepted;
    private readonly IReadOnlyList<Quantity> _given;
    private readonly ValueReader _reader;
    private readonly bool _isEnglish;
    private readonly List<FocusTerm> _counted;

    /// <summary>Reads what the part that <paramref name="found"/> was found for asks for.</summary>
    public AskedValue(FoundPassages found, IReadOnlyList<FocusTerm> terms, ValueReader reader)
    {
        var part = found.Part;
        _isEnglish = found.Language == Language.English;
        _counted = [.. terms.Where(term => term.IsAsked)];
        _kind = part.Kind;
        _required = AnswerType.Required(part.Kind);
        _accepted = AnswerType.Accepted(part.Kind);
        _given = QuantityReader.Read(part.Text);
        _reader = reader;
    }

    /// <summary>Whether nothing but a value answers: "when" may be answered by an event, "how much" by no words.</summary>
    public bool IsNeeded => _kind is QuestionKind.Money or QuestionKind.Rate or QuestionKind.Count or QuestionKind.Amount;

    /// <summary>Whether a value is asked for at all.</summary>
    public bool IsAsked => _required.Count > 0;

    /// <summary>The values of the sentence that may be the one asked for, and how well each one's kind fits, 0 to 1.</summary>
    public IReadOnlyList<(ValueReading Value, double Fit)> PlacesIn(SentenceReading sentence, Passage source) =>
    [
        .. _reader.ValuesOf(sentence, source)
            .Where(reading => Fit(reading.Value) > 0 && IsWanted(reading.Value, sentence.Text))
            .Select(reading => (reading, Fit(reading.Value))),
    ];

    private double Fit(Quantity quantity) =>
        _required.Contains(quantity.Kind) ? 1 : _accepted.Contains(quantity.Kind) ? AcceptedFit : 0;

    private bool IsWanted(Quantity quantity, string text) =>
        !_given.Any(quantity.SameValueAs)
        && _kind switch
        {
            QuestionKind.Deadline => quantity.Kind == QuantityKind.Duration || IsEnd(quantity, text),
            QuestionKind.Duration => !Age().IsMatch(text.AsSpan(quantity.End)),
            QuestionKind.Count => quantity.Kind != QuantityKind.Count || Counts(quantity),
            QuestionKind.Amount => quantity.Kind != QuantityKind.Count || quantity.Low >= SmallestSize,
            _ => true,
        };

    /// <summary>Whether the things that a number counts are those asked for: "how many regions" is not answered by a number of
    /// measures. People are counted under many names, and nouns of two languages cannot be compared.</summary>
    private bool Counts(Quantity quantity) =>
        quantity.Unit is not { Length: > 0 } unit || _counted.Count == 0 || Ascii.IsValid(unit) != _isEnglish || unit is "people" or "persons" or "人" || _counted.Exists(term => term.Stem is "peopl" or "person")
        || (_reader.WordsOf(unit) is var words && _counted.Exists(term => words.Match(term) > 0));

    /// <summary>"Before July 15", "by the end of 2027", "from 1 May to 30 June".</summary>
    private static bool IsEnd(Quantity quantity, string text) =>
        quantity.Bound is Bound.AtMost or Bound.LessThan
        || Range().IsMatch(text.AsSpan(quantity.Start, quantity.End - quantity.Start))
        || End().IsMatch(text.AsSpan(0, quantity.Start));

    [GeneratedRegex(@"\d\D*(\bto\b|\band\b|\buntil\b|–|—|至|到)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(until|till|to|through|deadline(\s+\w+)?|(closes?|ends?|expires?|due)\s+(on|at)|between\b[^.;]{1,30}\band)\s*:?\s*$|(截止|至|到|为每年)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    // "Over 60 years of age" is no length of time.
    [GeneratedRegex(@"^[\s-]*(?:of\s+age|old)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();
}
