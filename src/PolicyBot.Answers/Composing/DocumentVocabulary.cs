using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Answers.Composing;

/// <summary>Which words a document uses at all. Read once for each document of a library snapshot.</summary>
public sealed class DocumentVocabulary(PassageReader reader)
{
    private readonly ConditionalWeakTable<LibrarySnapshot, ConcurrentDictionary<string, WordSet>> _vocabularies = [];

    /// <summary>The words of a document's title, headings and passages.</summary>
    public WordSet Of(string documentId, LibrarySnapshot library) =>
        _vocabularies.GetOrCreateValue(library).GetOrAdd(documentId, Read, library);

    private WordSet Read(string documentId, LibrarySnapshot library)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var roots = new HashSet<string>(StringComparer.Ordinal);
        var concepts = new HashSet<Concept>();
        foreach (var passage in library.PassagesOf(documentId))
        {
            var reading = reader.Read(passage);
            foreach (var words in (ReadOnlySpan<WordSet>)[reading.Words, reading.Label, reading.Headings, reading.Title])
            {
                stems.UnionWith(words.Stems);
                roots.UnionWith(words.Roots);
                concepts.UnionWith(words.Concepts);
            }
        }

        return new WordSet(stems, roots, concepts, []);
    }
}
