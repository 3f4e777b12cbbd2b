using System.Runtime.CompilerServices;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>Takes passages apart, each once for as long as the library holds it.</summary>
public sealed class PassageReader(TextAnalyzer analyzer, Glossary glossary)
{
    // In UTF-16 units; a statement in so few characters is a label.
    private const int LongestAnnouncement = 10;

    private readonly ConditionalWeakTable<Passage, PassageReading> _readings = [];

    /// <summary>The reading of <paramref name="passage"/>.</summary>
    public PassageReading Read(Passage passage) => _readings.GetValue(passage, ReadAnew);

    /// <summary>What <paramref name="text"/> says.</summary>
    public WordSet Words(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in analyzer.Analyze(text))
        {
            if (token.Kind != TokenKind.Character)
                stems.Add(token.Stem);
        }

        return new WordSet(stems, glossary.ConceptsIn(text), QuantityReader.Read(text));
    }

    private PassageReading ReadAnew(Passage passage)
    {
        IReadOnlyList<SentenceReading> sentences = passage.Kind == BlockKind.TableRow
            ? [Sentence(passage.Span, TableRowText.Read(passage), StatementKind.Rule)]
            : [.. Joined(passage.Sentences).Select(sentence => ReadSentence(passage, sentence))];
        return new PassageReading(
            sentences,
            Words($"{passage.Label}\n{string.Join('\n', passage.HeaderCells)}"),
            sentences.Count == 1 ? sentences[0].Words : Words(DisplayText.Fold(passage.Text)),
            Words(string.Join('\n', passage.Section)),
            Words(passage.DocumentTitle));
    }

    /// <summary>Joins what only announces the next sentence ("Step 2.", "认定奖励。") to it.</summary>
    private static IEnumerable<Sentence> Joined(IReadOnlyList<Sentence> sentences)
    {
        Sentence? pending = null;
        foreach (var sentence in sentences)
        {
            var joined = pending is null ? sentence : sentence with { Span = sentence.Span with { Start = pending.Span.Start } };
            pending = joined.Span.Length <= LongestAnnouncement ? joined : null;
            if (pending is null)
                yield return joined;
        }

        if (pending is not null)
            yield return pending;
    }

    private SentenceReading ReadSentence(Passage passage, Sentence sentence)
    {
        var span = ListMark.Skip(passage.Text, passage.Span.Start, sentence.Span);
        return Sentence(span, DisplayText.Fold(new Quote(passage, span).Text), sentence.Statement);
    }

    private SentenceReading Sentence(Span span, string text, StatementKind statement) => new(span, text, statement, Words(text));
}
