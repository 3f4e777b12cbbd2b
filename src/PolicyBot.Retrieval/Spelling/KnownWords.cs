using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>The words that indexed passages and the glossary have. Never changes; safe for use by several threads at once.</summary>
/// <param name="passages">The passages.</param>
/// <param name="index">The index over them.</param>
/// <param name="glossary">The words that are known without documents; asked for only where the passages lack a word.</param>
internal sealed class KnownWords(IReadOnlyList<Passage> passages, EmbeddedIndex index, Lazy<GlossaryWords> glossary)
{
    // Made when the first unknown word is asked about: most questions have none.
    private readonly Lazy<SpellingVocabulary> _vocabulary = new(() => VocabularyOf(passages, glossary.Value));

    /// <summary>What a mistyped word may have been meant for.</summary>
    public SpellingVocabulary Vocabulary => _vocabulary.Value;

    /// <summary>Whether passages or glossary have a word with this stem.</summary>
    public bool Have(string stem) => index.CountOf(TermId.Of(TermKind.Stem, stem)) > 0 || glossary.Value.HasStem(stem);

    /// <summary>Whether they have words with these two stems side by side.</summary>
    public bool HavePair(string first, string second) => index.CountOf(TermId.OfPair(first, second)) > 0 || glossary.Value.HasPair(first, second);

    /// <summary>Whether passages have a word with this stem.</summary>
    public bool AreInPassages(string stem) => index.CountOf(TermId.Of(TermKind.Stem, stem)) > 0;

    /// <summary>Whether passages have these two Chinese characters side by side.</summary>
    public bool HaveBigram(string bigram) => AreInPassages(bigram);

    private static SpellingVocabulary VocabularyOf(IReadOnlyList<Passage> passages, GlossaryWords glossary)
    {
        var counts = new Dictionary<string, int>(glossary.Counts, StringComparer.Ordinal);
        Passage? before = null;
        foreach (var passage in passages)
        {
            SpellingVocabulary.Count(passage.Text, counts);
            if (passage.DocumentId != before?.DocumentId)
                SpellingVocabulary.Count(passage.DocumentTitle, counts);
            if (passage.Section != before?.Section)
            {
                foreach (var heading in passage.Section)
                    SpellingVocabulary.Count(heading, counts);
            }

            before = passage;
        }

        return new SpellingVocabulary(counts);
    }
}
