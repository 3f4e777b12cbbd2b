using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Takes written sentences and passages apart, a passage once for as long as the library holds it.</summary>
internal sealed partial class EvidenceReader(TextAnalyzer analyzer, Glossary glossary, Equivalents equivalents)
{
    // An English clause has more words.
    private const int FewestWords = 4;

    private readonly ConditionalWeakTable<Passage, PassageEvidence> _passages = [];

    /// <summary>What a passage and its context say.</summary>
    public PassageEvidence Read(Passage passage) => _passages.GetValue(passage, ReadAnew);

    /// <summary>What <paramref name="text"/> says.</summary>
    public TextReading Read(string text)
    {
        var simplified = ChineseCharacters.Simplify(DisplayText.Fold(text));
        var tokens = analyzer.Analyze(simplified);
        var stems = tokens.Where(token => token.Kind != TokenKind.Character).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var units = Units(simplified, tokens);
        return new TextReading(
            simplified,
            tokens,
            stems,
            stems.Select(WordFamily.RootOf).ToHashSet(StringComparer.Ordinal),
            glossary.ConceptsIn(simplified),
            ValueReading.Read(simplified),
            units,
            [.. Clauses(simplified, units)]);
    }

    private List<Unit> Units(string text, IReadOnlyList<Token> tokens)
    {
        List<Unit> units =
        [
            .. tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Bigram && !StopWords.IsStopWord(token.Surface) && !StopWords.IsQuestionWord(token.Surface))
                .Select(token => new Unit(new Span(token.Start, token.End), WordFamily.RootOf(token.Stem))),
            .. glossary.Find(text).Select(match => new Unit(match.Span, match.Concept)),
            .. equivalents.Units(text, tokens),
        ];
        units.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return units;
    }

    private static IEnumerable<Clause> Clauses(string text, List<Unit> units)
    {
        var start = 0;
        foreach (var end in ClauseEnds().Matches(text).Select(match => match.Index + match.Length).Append(text.Length))
        {
            // The items of a list are no clauses.
            if (end < text.Length && text[end - 1] is ',' && (text[start..end].Count(char.IsWhiteSpace) < FewestWords || ListItem().IsMatch(text, end)))
                continue;
            var span = new Span(start, end);
            if (span.Length > 0)
            {
                yield return new Clause(
                    span,
                    units.Where(unit => span.Contains(unit.Span)).Select(unit => unit.Key).ToHashSet(),
                    CueReader.Of(span.In(text)));
            }

            start = end;
        }
    }

    private PassageEvidence ReadAnew(Passage passage)
    {
        IReadOnlyList<Span> own = passage.Sentences.Count == 0 || passage.Kind == BlockKind.TableRow ? [passage.Span] : [.. passage.Sentences.Select(sentence => sentence.Span)];
        IReadOnlyList<(Span Span, string Text)> sentences = passage.Kind == BlockKind.TableRow
            ? [(passage.Span, TableRowText.Read(passage))]
            : [.. Answered(own).Select(span => (span, Shown(passage, span)))];

        // A question that the text goes on to answer itself is one with the answer.
        IEnumerable<Span> Answered(IEnumerable<Span> spans)
        {
            Span? question = null;
            foreach (var span in spans)
            {
                var whole = question is { } asked ? new Span(asked.Start, span.End) : span;
                question = new Quote(passage, span).Text.TrimEnd(' ', '*', '_', '\u00A0') is [.., '?' or '？'] ? whole : null;
                if (question is null)
                    yield return whole;
            }

            if (question is { } open)
                yield return open;
        }

        var context = string.Join('\n', [passage.DocumentTitle, passage.DocumentNumber ?? "", .. passage.Section, .. passage.HeaderCells, .. passage.Regions]);
        return new PassageEvidence(passage, [.. sentences.Select(sentence => new EvidenceSentence(sentence.Span, Read(sentence.Text)))],
            passage.Kind == BlockKind.TableRow ? sentences : [.. own.Select(span => (span, Shown(passage, span)))], Read(Shown(passage, passage.Span)), Read(context));
    }

    private static string Shown(Passage passage, Span span) => ClaimText.Of(new Quote(passage, ListMark.Skip(passage.Text, passage.Span.Start, span)));

    // A few words up to the next comma or the last item.
    [GeneratedRegex(@"\G\s*(?:(?:or|and)\s+)?[^\s,;.]+(?:\s+[^\s,;.]+){0,2}\s*(?:,|\s(?:or|and)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    // Not the comma within a number.
    [GeneratedRegex(@"[;；:：。!?！？，\n]|,(?!\d|\s*or\b)|\.(?=\s)|\s[-–—]\s|\b(?:but|while|whereas|although|unless|except that|provided that)\b|\sand (?=(?:lays?|sets?|will|has|have|is|are|can|may|must|receives?|provides?|allows?|requires?)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnds();
}

/// <summary>What a passage says.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Sentences">Its sentences in order; a table row is one, each cell under its header.</param>
/// <param name="Own">Its sentences as they stand there, each by itself, as display text.</param>
/// <param name="Body">Its text as a whole.</param>
/// <param name="Context">Its document's title and number, its section and its header cells.</param>
internal sealed record PassageEvidence(Passage Passage, IReadOnlyList<EvidenceSentence> Sentences, IReadOnlyList<(Span Span, string Text)> Own, TextReading Body, TextReading Context);

/// <summary>A sentence of a passage.</summary>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Reading">What it says.</param>
internal sealed record EvidenceSentence(Span Span, TextReading Reading);
