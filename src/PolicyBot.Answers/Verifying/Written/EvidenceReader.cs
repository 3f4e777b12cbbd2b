using System.Runtime.CompilerServices;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Takes written sentences and passages apart, a passage once for as long as the library holds it.</summary>
internal sealed class EvidenceReader(TextAnalyzer analyzer, Glossary glossary)
{
    private readonly ConditionalWeakTable<Passage, PassageEvidence> _passages = [];

    /// <summary>What a passage and its context say.</summary>
    public PassageEvidence Read(Passage passage) => _passages.GetValue(passage, ReadAnew);

    /// <summary>What <paramref name="text"/> says.</summary>
    public TextReading Read(string text)
    {
        var simplified = ChineseCharacters.Simplify(DisplayText.Fold(text));
        var tokens = analyzer.Analyze(simplified);
        var stems = tokens.Where(token => token.Kind != TokenKind.Character).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return new TextReading(
            simplified,
            tokens,
            stems,
            stems.Select(WordFamily.RootOf).ToHashSet(StringComparer.Ordinal),
            glossary.ConceptsIn(simplified),
            QuantityReader.Read(simplified),
            tokens.Count(token => token.Kind == TokenKind.Character) > tokens.Count(token => token.Kind == TokenKind.Word));
    }

    private PassageEvidence ReadAnew(Passage passage)
    {
        var context = string.Join('\n', [passage.DocumentTitle, passage.DocumentNumber ?? "", .. passage.Section, .. passage.HeaderCells, .. passage.Regions]);
        return new PassageEvidence(passage, Read(passage.Text), Read(context));
    }
}

/// <summary>What a passage says.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Body">Its own text.</param>
/// <param name="Context">Its document's title and number, its section and its header cells.</param>
internal sealed record PassageEvidence(Passage Passage, TextReading Body, TextReading Context);
