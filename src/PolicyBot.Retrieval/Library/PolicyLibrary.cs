using Microsoft.Extensions.AI;
using PolicyBot.Documents;
using PolicyBot.Documents.Reading;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Library;

/// <summary>A library that is kept in one file under the data folder and searched in memory. Several processes may use the same file at
/// once. An ingestion is written as a whole or not at all.</summary>
public sealed class PolicyLibrary : IPolicyLibrary
{
    private static readonly IngestionReport NothingDone = new(0, 0, 0, 0, 0, 0, TimeSpan.Zero, []);

    private readonly IndexFile _file;
    private readonly TimeProvider _time;
    private readonly IndexOpening _opening;
    private readonly FilePreparation _files;
    private readonly List<string> _warnings = [];
    private readonly SemaphoreSlim _reloading = new(1);
    private volatile LibrarySnapshot _current = new([], 0);

    private PolicyLibrary(LibraryOptions options, TimeProvider time, IEmbeddingGenerator<string, Embedding<float>>? embeddings)
    {
        _file = new IndexFile(options);
        _time = time;
        DenseWeight = options.DenseWeight;
        Vectors = embeddings is null ? null : new VectorEncoder(embeddings);
        _files = new FilePreparation(new DocumentReader(), new PassageEncoder(Analyzer), Vectors);
        _opening = new IndexOpening(_file, IndexFingerprint.Of(embeddings), _files.Sources, time);
    }

    /// <summary>Opens the library without an embedding model; an index file that does not exist yet is made.</summary>
    /// <exception cref="InvalidInputException">The file or its folder cannot be used; the message says why.</exception>
    public static Task<PolicyLibrary> OpenAsync(LibraryOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(options, time, null, cancellationToken);

    /// <summary>Opens the library. An index file of an older format, or one made with another embedding model, is rebuilt
    /// from the texts in it; a damaged one is set aside, never deleted, and what can be saved of it is rebuilt (see <see cref="Warnings"/>).</summary>
    /// <param name="options">Where the index is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="embeddings">The embedding model, or <c>null</c> to search by terms only.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="InvalidInputException">The file or its folder cannot be used; the message says why.</exception>
    public static async Task<PolicyLibrary> OpenAsync(
        LibraryOptions options, TimeProvider time, IEmbeddingGenerator<string, Embedding<float>>? embeddings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var library = new PolicyLibrary(options, time, embeddings);
        library._current = await Task.Run(() => library._opening.OpenAsync(library._warnings.Add, cancellationToken), cancellationToken);
        return library;
    }

    /// <inheritdoc />
    public LibrarySnapshot Current => _current;

    /// <inheritdoc />
    public TextAnalyzer Analyzer { get; } = new();

    /// <inheritdoc />
    public IReadOnlyList<string> Warnings => _warnings;

    /// <inheritdoc />
    public VectorEncoder? Vectors { get; }

    /// <inheritdoc />
    public double DenseWeight { get; }

    /// <summary>Adds, replaces and removes sources: all of it or, if anything but a single file fails, nothing.</summary>
    /// <param name="request">What to ingest.</param>
    /// <param name="progress">Told of every file that is finished, or <c>null</c>.</param>
    /// <param name="cancellationToken">Ends the ingestion; the library then stays as it was.</param>
    /// <exception cref="InvalidInputException">The index file cannot be written (full disk, locked), or the metadata names an unknown document; the library stays as it was.</exception>
    public async Task<IngestionReport> IngestAsync(
        IngestionRequest request, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _time.GetTimestamp();
        var known = Guarded(() =>
        {
            _opening.CreateIfEmpty();
            return _file.Read(connection =>
            {
                _opening.RequireReady(connection);
                return SourceTable.Hashes(connection, request.Root, request.Tenant);
            });
        });
        var (prepared, problems, unchanged) = (new List<PreparedSource>(), new List<IngestionProblem>(), 0);
        await foreach (var outcome in _files.PrepareAsync(request, known, cancellationToken))
        {
            if (outcome.Problem is not null)
                problems.Add(outcome.Problem);
            else if (outcome.Prepared is not null)
                prepared.Add(outcome.Prepared);
            else
                unchanged++;
            progress?.Report(new IngestionProgress(prepared.Count + problems.Count + unchanged, request.Files.Count, outcome.Name));
        }

        cancellationToken.ThrowIfCancellationRequested();
        RequireFitting(prepared);
        // The documents of a file that could not be read are missing, which is no fault of the metadata.
        var checkMetadata = problems.Count == 0 && !request.IsPart;
        // Where nothing is to be written, nobody has to wait for another process that is writing.
        var written = Guarded(() => prepared.Count == 0 && Gone(request, known.Keys).Count == 0
            ? Keep(request, checkMetadata)
            : Write(request, prepared, checkMetadata));
        await RefreshAsync(cancellationToken);
        return written with { Unchanged = written.Unchanged + unchanged, Elapsed = _time.GetElapsedTime(started), Problems = problems };
    }

    /// <inheritdoc />
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await _reloading.WaitAsync(cancellationToken);
        try
        {
            var loaded = await Task.Run(() => Guarded(() => _opening.LoadIfNew(_current.Generation)), cancellationToken);
            if (loaded is null)
                return false;
            _current = loaded;
            return true;
        }
        finally
        {
            _reloading.Release();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _reloading.Dispose();
        return ValueTask.CompletedTask;
    }

    // While running, a damaged file is only reported: what is in memory stays in force until somebody looks into it.
    private T Guarded<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (CorruptIndexException exception)
        {
            throw new InvalidInputException(
                $"The index file {_file.Path} is damaged ({exception.Message.TrimEnd('.')}). Restart the program: the file is then set aside and rebuilt.", exception);
        }
    }

    // The model may have been exchanged for another behind the same name since the other documents came in.
    private void RequireFitting(List<PreparedSource> prepared)
    {
        var kept = _current.EmbeddedIndex.Dimensions;
        var lengths = prepared.SelectMany(source => source.Documents).Where(document => document.Spans.Count > 0)
            .Select(document => document.Vectors.Length / document.Spans.Count).Append(kept).Where(length => length > 0).Distinct().ToList();
        if (lengths.Count > 1)
            throw new InvalidInputException(VectorEncoder.Mismatch(lengths.First(length => length != kept), kept));
    }

    // The names of the sources that a complete request no longer lists.
    private static List<string> Gone(IngestionRequest request, IEnumerable<string> known) =>
        request.IsComplete ? [.. known.Except(request.Files.Select(file => file.Name), StringComparer.Ordinal)] : [];

    private IngestionReport Keep(IngestionRequest request, bool checkMetadata)
    {
        if (checkMetadata)
            request.Metadata.RequireAmong(_file.Read(connection => SourceTable.DocumentIds(connection, request.Root, request.Tenant)));
        return NothingDone;
    }

    private IngestionReport Write(IngestionRequest request, List<PreparedSource> prepared, bool checkMetadata) => _file.Write(connection =>
    {
        _opening.RequireReady(connection);
        var report = NothingDone;
        var known = SourceTable.Hashes(connection, request.Root, request.Tenant);
        foreach (var source in prepared)
        {
            // Another process may have been here since the hashes were read.
            if (known.TryGetValue(source.Source.Name, out var hash) && hash.AsSpan().SequenceEqual(source.Hash))
            {
                report = report with { Unchanged = report.Unchanged + 1 };
                continue;
            }

            report = hash is null ? report with { Added = report.Added + 1 } : report with { Updated = report.Updated + 1 };
            SourceTable.AddOrReplace(connection, source);
            report = report with
            {
                Documents = report.Documents + source.Documents.Count,
                Passages = report.Passages + source.Documents.Sum(document => document.Spans.Count),
            };
        }

        foreach (var name in Gone(request, known.Keys))
        {
            SourceTable.Remove(connection, request.Root, request.Tenant, name);
            report = report with { Removed = report.Removed + 1 };
        }

        if (checkMetadata)
            request.Metadata.RequireAmong(SourceTable.DocumentIds(connection, request.Root, request.Tenant));

        if (report.Added + report.Updated + report.Removed > 0)
        {
            SourceTable.RemoveUnusedMetadata(connection);
            IndexSchema.NextGeneration(connection);
        }

        return report;
    });
}
