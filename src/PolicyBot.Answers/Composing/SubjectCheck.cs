using System.Text.RegularExpressions;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>Keeps a right fact of the wrong policy out of an answer: a question that names a policy by words of its title is
/// answered from documents that know those words.</summary>
public sealed partial class SubjectCheck(TextAnalyzer analyzer, PassageReader reader, DocumentVocabulary vocabulary)
{
    private const int WordsThatName = 2;

    /// <summary>Drops the passages of documents that lack what the question names a document by.</summary>
    public FoundPassages Keep(FoundPassages found)
    {
        var stems = found.Terms
            .Where(term => term.Kind == TermKind.Stem && !ContentWords.IsAsking(term.Text))
            .Select(term => term.Text)
            .ToList();
        var names = analyzer.Analyze(found.Part.Text)
            .Where(token => token.Kind == TokenKind.Word && NameShape.IsName(found.Part.Text, token))
            .Select(token => token.Stem)
            .ToHashSet(StringComparer.Ordinal);
        names.UnionWith(DocumentNoun().Matches(found.Part.Text).SelectMany(match => reader.Words(match.Groups["name"].Value).Stems));
        var naming = found.Hits.Select(hit => hit.Passage).DistinctBy(passage => passage.DocumentId)
            .Select(passage => stems.FindAll(reader.Read(passage).Title.Stems.Contains))
            .Where(shared => shared.Count >= WordsThatName || shared.Exists(names.Contains))
            .SelectMany(shared => shared)
            .ToHashSet(StringComparer.Ordinal);
        return naming.Count == 0
            ? found
            : found with { Hits = [.. found.Hits.Where(hit => naming.IsSubsetOf(vocabulary.Of(hit.Passage.DocumentId, found.Library).Stems))] };
    }

    // "the sports document": the words before the noun name it.
    [GeneratedRegex(@"\bthe\s+(?<name>(?:[\w-]+\s+){1,4})(?:polic(?:y|ies)|documents?|measures|opinions?|notice|plan|articles?|guide|scheme|report|circular)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNoun();
}
