using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Retrieval.Search;

/// <summary>Finds the passages that speak of what a text asks.</summary>
/// <param name="library">What is searched.</param>
/// <param name="glossary">What else things are called.</param>
/// <param name="logger">Told when the embedding model fails and when it works again, not at every search.</param>
public sealed class PassageSearch(IPolicyLibrary library, Glossary glossary, ILogger? logger = null)
{
    private readonly QueryEncoder _encoder = new(library.Analyzer);
    private readonly QueryExpansion _expansion = new(library.Analyzer);
    private readonly SpellingCorrector _corrector = new(library.Analyzer, glossary);
    private readonly Lazy<GlossaryWords> _glossaryWords = new(() => new GlossaryWords(glossary, library.Analyzer));
    private readonly ConditionalWeakTable<LibrarySnapshot, KnownWords> _knownWords = [];
    private bool _modelFails;

    /// <summary>What is searched, as it is now.</summary>
    public LibrarySnapshot Library => library.Current;

    /// <summary>Corrects the spelling of <paramref name="text"/> by the words of the documents and the glossary; a search does so itself.
    /// Whoever goes on to work with the words of a question corrects it first.</summary>
    public CorrectedText Correct(string text) => Correct(text, library.Current);

    /// <summary>The passages that match <paramref name="text"/> best. Without any term that the index knows, or where the
    /// filter allows nothing, there are none.</summary>
    /// <param name="text">A question or some words.</param>
    /// <param name="filter">Which passages may be found.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<SearchResult> SearchAsync(string text, SearchFilter filter, int top, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var snapshot = library.Current;
        try
        {
            var (result, isOutdated) = await SearchAsync(text, snapshot, filter, top, cancellationToken);
            // Another search may have refreshed it meanwhile.
            return isOutdated && (await library.RefreshAsync(cancellationToken) || library.Current != snapshot)
                ? (await SearchAsync(text, library.Current, filter, top, cancellationToken)).Result
                : result;
        }
        catch (StoreUnavailableException exception) when (exception.IsReplaced)
        {
            if (!await library.RefreshAsync(cancellationToken) && library.Current == snapshot)
                throw;
            return (await SearchAsync(text, library.Current, filter, top, cancellationToken)).Result;
        }
    }

    private async Task<(SearchResult Result, bool IsOutdated)> SearchAsync(
        string text, LibrarySnapshot snapshot, SearchFilter filter, int top, CancellationToken cancellationToken)
    {
        var corrected = Correct(text, snapshot);
        text = corrected.Text;
        var concepts = glossary.Find(text);
        var query = _expansion.Expand(_encoder.Encode(text), text, concepts);
        var (vector, warning) = await VectorAsync(text, snapshot.Index.Dimensions, cancellationToken);
        if (vector is not null || warning is not null)
            Tell(warning);
        var candidates = await snapshot.Index.FindAsync(query, vector, filter, PassageRanking.Depth(top, vector), cancellationToken);
        var found = snapshot.Ranking.Order(query, candidates, top, library.DenseWeight);
        var result = new SearchResult(
            [.. found.Select(scored => new SearchHit(snapshot.Passages[scored.Passage], scored.Score))],
            [.. query.Terms.Where(term => !term.IsAdded).Select(term => new QueryTerm(
                term.Text, term.Surface, term.Kind, snapshot.EmbeddedIndex.InverseDocumentFrequency(term.Id), term.Weight,
                snapshot.EmbeddedIndex.CountOf(term.Id)))],
            concepts,
            snapshot,
            warning)
        {
            Corrections = corrected.Corrections,
        };
        return (result, candidates.AreOutdated);
    }

    private CorrectedText Correct(string text, LibrarySnapshot snapshot) => _corrector.Correct(text, _knownWords.GetValue(
        snapshot, found => new KnownWords(found.Passages, found.EmbeddedIndex, _glossaryWords)));

    private void Tell(string? warning)
    {
        var fails = warning is not null;
        if (Interlocked.Exchange(ref _modelFails, fails) == fails)
            return;
        if (fails)
            logger?.LogWarning("{Cause} Until it works again passages are found by their terms alone.", warning);
        else
            logger?.LogInformation("The embedding model works again.");
    }

    // An embedding model that is out of reach must not keep questions from being answered.
    private async Task<(float[]? Vector, string? Warning)> VectorAsync(string text, int dimensions, CancellationToken cancellationToken)
    {
        if (library.Vectors is null || dimensions == 0 || string.IsNullOrWhiteSpace(text))
            return (null, null);
        try
        {
            var vector = await library.Vectors.EncodeAsync(text, cancellationToken);
            // The model may have been exchanged for another behind the same name.
            return vector.Length == dimensions ? (vector, null) : (null, VectorEncoder.Mismatch(vector.Length, dimensions));
        }
#pragma warning disable CA1031 // Every provider has its own exceptions.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return (null, exception.Message);
        }
#pragma warning restore CA1031
    }
}
