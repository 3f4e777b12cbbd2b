using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>Takes passages apart, each once for as long as the library holds it.</summary>
public sealed partial class PassageReader(TextAnalyzer analyzer, Glossary glossary)
{
    // In UTF-16 units; a statement in so few characters is a label.
    private const int LongestAnnouncement = 10;
    private const int LongestEnglishAnnouncement = 40;
    // An English statement has at least this many words.
    private const int FewestWords = 4;

    // Readings of headings are forgotten when there are so many.
    private const int MostHeadings = 20_000;

    private readonly ConditionalWeakTable<Passage, PassageReading> _readings = [];
    private readonly ConcurrentDictionary<string, WordSet> _headings = new(StringComparer.Ordinal);

    /// <summary>The reading of <paramref name="passage"/>.</summary>
    public PassageReading Read(Passage passage) => _readings.GetValue(passage, ReadAnew);

    /// <summary>What a heading says, which many passages share.</summary>
    public WordSet Heading(string text)
    {
        if (_headings.TryGetValue(text, out var words))
            return words;
        words = Words(text);
        if (_headings.Count >= MostHeadings)
            _headings.Clear();
        _headings[text] = words;
        return words;
    }

    /// <summary>What <paramref name="text"/> says.</summary>
    public WordSet Words(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in analyzer.Analyze(text))
        {
            if (token.Kind != TokenKind.Character)
                stems.Add(token.Stem);
        }

        var roots = stems.Select(WordFamily.RootOf).ToHashSet(StringComparer.Ordinal);
        return new WordSet(stems, roots, glossary.ConceptsIn(text), QuantityReader.Read(text));
    }

    private PassageReading ReadAnew(Passage passage)
    {
        SentenceReading[] sentences = passage.Kind == BlockKind.TableRow
            ? [Sentence(passage.Span, TableRowText.Read(passage), StatementKind.Rule)]
            : PointedBack([.. Joined(passage).Select(joined => ReadSentence(passage, joined.Sentence, joined.Subject))]);
        return new PassageReading(
            sentences,
            Words($"{passage.Label}\n{string.Join('\n', passage.HeaderCells)}"),
            sentences.Length == 1 ? sentences[0].Words : Words(DisplayText.Fold(passage.Text)),
            Heading(string.Join('\n', passage.Section)),
            Heading(passage.DocumentTitle));
    }

    /// <summary>Joins what only announces the next sentence ("Step 2.", "5.3 Deep retrofit.", "认定奖励。") to it. A question that
    /// the text goes on to answer itself is joined to nothing: it comes with the answer as its subject.</summary>
    private static IEnumerable<(Sentence Sentence, string Subject)> Joined(Passage passage)
    {
        Sentence? pending = null;
        var subject = "";
        foreach (var sentence in passage.Sentences)
        {
            var joined = pending is null ? sentence : sentence with { Span = sentence.Span with { Start = pending.Span.Start } };
            pending = null;
            var isLast = sentence == passage.Sentences[^1];
            var text = new Quote(passage, joined.Span).Text.AsSpan().TrimEnd(" *_\u00a0");
            if (!isLast && text is [.., '?' or '？'])
            {
                subject = text.ToString();
                continue;
            }

            if (!isLast && IsAnnouncement(new Quote(passage, ListMark.Skip(passage.Text, passage.Span.Start, joined.Span)).Text))
            {
                pending = joined;
                continue;
            }

            yield return (joined, subject);
        }
    }

    private static bool IsAnnouncement(string text) =>
        ClauseMark().Replace(text, "").Trim() is var said
        && (said.Length <= LongestAnnouncement || (said.Length <= LongestEnglishAnnouncement && said[0] < '\u2000' && said.Count(char.IsWhiteSpace) < FewestWords && !said.Contains(',', StringComparison.Ordinal)));

    // "第七条", "Article 7", "5.3" before what the clause is called.
    [GeneratedRegex(@"^\s*(?:第[〇零一二三四五六七八九十百\d]+[条款章]|(?:Article|Section)\s+\d+|\d+(?:\.\d+)+)\.?[\s\u3000]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClauseMark();

    /// <summary>Gives each sentence that begins with a word that points back ("It", "Such grants", "该") the words of the one before it.</summary>
    private static SentenceReading[] PointedBack(SentenceReading[] sentences)
    {
        for (var index = 1; index < sentences.Length; index++)
        {
            if (PointsBack().IsMatch(sentences[index].Text))
                sentences[index] = sentences[index] with { Words = sentences[index].Words.With(sentences[index - 1].Words) };
        }

        return sentences;
    }

    [GeneratedRegex(@"^(?:it|its|they|their|he|she|these|those|this|that|such|the\s+(?:same|latter|former))\b|^(?:它|其(?!中|他|余)|该|此(?!外|次)|上述|前款|前述)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointsBack();

    private SentenceReading ReadSentence(Passage passage, Sentence sentence, string subject)
    {
        var span = ListMark.Skip(passage.Text, passage.Span.Start, sentence.Span);
        var text = ClaimText.Of(new Quote(passage, span));
        return subject.Length == 0
            ? Sentence(span, text, sentence.Statement)
            : new SentenceReading(span, text, sentence.Statement, Words(text).With(Words(subject)));
    }

    private SentenceReading Sentence(Span span, string text, StatementKind statement) => new(span, text, statement, Words(text));
}
