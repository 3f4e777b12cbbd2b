using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;
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

    /// <summary>Reads what <paramref name="part"/> asks for.</summary>
    public AskedValue(QuestionPart part, ValueReader reader)
    {
        _kind = part.Kind;
        _required = AnswerType.Required(part.Kind);
        _accepted = AnswerType.Accepted(part.Kind);
        _given = QuantityReader.Read(part.Text);
        _reader = reader;
    }

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
            QuestionKind.Amount => quantity.Kind != QuantityKind.Count || quantity.Low >= SmallestSize,
            _ => true,
        };

    /// <summary>"Before July 15", "by the end of 2027", "from 1 May to 30 June".</summary>
    private static bool IsEnd(Quantity quantity, string text) =>
        quantity.Bound is Bound.AtMost or Bound.LessThan
        || Range().IsMatch(text.AsSpan(quantity.Start, quantity.End - quantity.Start))
        || End().IsMatch(text.AsSpan(0, quantity.Start));

    [GeneratedRegex(@"\d\D*(\bto\b|\band\b|\buntil\b|–|—|至|到)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(until|till|to|through|deadline(\s+\w+)?|(closes?|ends?|expires?|due)\s+(on|at)|between\b[^.;]{1,30}\band)\s*:?\s*$|(截止|至|到|为每年)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
