using PolicyBot.Documents;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Library;

/// <summary>The documents that questions are answered from, wherever they are kept. Several processes may share one. Safe for use by
/// several threads.</summary>
public interface IPolicyLibrary : IAsyncDisposable
{
    /// <summary>What is in the library now. A snapshot stays as it is; the next one replaces it as a whole.</summary>
    LibrarySnapshot Current { get; }

    /// <summary>Takes texts apart the way the index did.</summary>
    TextAnalyzer Analyzer { get; }

    /// <summary>Encodes queries for the dense side; <c>null</c> without an embedding model.</summary>
    VectorEncoder? Vectors { get; }

    /// <summary>How much meaning counts beside terms, 0 to 1.</summary>
    double DenseWeight { get; }

    /// <summary>What went wrong at opening without preventing it, as messages for the operator.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Adds, replaces and removes sources: each of them as a whole or not at all.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told of every file that is finished, or <c>null</c>.</param>
    /// <param name="cancellationToken">Ends the ingestion.</param>
    /// <exception cref="InvalidInputException">The library cannot be written, or the metadata names an unknown document.</exception>
    /// <exception cref="StoreUnavailableException">The store is out of reach; to ingest again later goes on where this ended.</exception>
    Task<IngestionReport> IngestAsync(IngestionRequest request, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Takes over what another process has changed.</summary>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <returns>Whether there was anything new.</returns>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    Task<bool> RefreshAsync(CancellationToken cancellationToken);
}
