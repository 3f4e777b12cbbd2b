using System.Runtime.CompilerServices;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Reads the words around a sentence's values, once for as long as the sentence's reading is kept.</summary>
public sealed class ValueReader(PassageReader reader)
{
    // How far from a value its words stand, in UTF-16 units, within its clause.
    private const int Before = 90, After = 60;
    private const int ChineseBefore = 30, ChineseAfter = 18;

    private static readonly char[] ClauseEnds = [';', '；', '。'];
    private static readonly char[] PhraseEnds = [';', '；', '。', ',', '，'];

    private readonly ConditionalWeakTable<SentenceReading, IReadOnlyList<ValueReading>> _values = [];

    /// <summary>The values of <paramref name="sentence"/> of <paramref name="source"/>, in order.</summary>
    public IReadOnlyList<ValueReading> ValuesOf(SentenceReading sentence, Passage source)
    {
        if (sentence.Words.Quantities.Count == 0)
            return [];
        if (!_values.TryGetValue(sentence, out var values))
        {
            values =
            [
                .. sentence.Words.Quantities.Select(quantity => new ValueReading(
                    quantity,
                    reader.Words(Around(quantity, sentence.Text, source, ClauseEnds)),
                    reader.Words(Around(quantity, sentence.Text, source, PhraseEnds)))),
            ];
            _values.AddOrUpdate(sentence, values);
        }

        return values;
    }

    /// <summary>The words of a counted noun.</summary>
    public WordSet WordsOf(string noun) => reader.Heading(noun);

    private static string Around(Quantity quantity, string text, Passage source, char[] ends)
    {
        var chinese = source.Language != Language.English;
        var start = Math.Max(0, quantity.Start - (chinese ? ChineseBefore : Before));
        var end = Math.Min(text.Length, quantity.End + (chinese ? ChineseAfter : After));
        start = Math.Max(start, text.LastIndexOfAny(ends, Math.Max(0, quantity.Start - 1)) + 1);
        var clauseEnd = text.IndexOfAny(ends, quantity.End);
        end = clauseEnd < 0 ? end : Math.Min(end, clauseEnd);
        var clause = start < end ? text[start..end] : "";
        // A row's first cell says what all of its values are of.
        return source.Kind == BlockKind.TableRow && text.IndexOf(" – ", StringComparison.Ordinal) is var dash and > 0 && dash < start
            ? $"{text[..dash]} {clause}"
            : clause;
    }
}
