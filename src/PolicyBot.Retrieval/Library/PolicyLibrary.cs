using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using PolicyBot.Documents;
using PolicyBot.Documents.Reading;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Library;

/// <summary>The documents that questions are answered from, kept in one file under the data folder and searched in memory.
/// Several processes may use the same file at once. Safe for use by several threads.</summary>
public sealed class PolicyLibrary : IAsyncDisposable
{
    private static readonly IngestionReport NothingDone = new(0, 0, 0, 0, 0, 0, TimeSpan.Zero, []);

    private readonly IndexFile _file;
    private readonly TimeProvider _time;
    private readonly IndexOpening _opening;
    private readonly DocumentReader _reader = new();
    private readonly PassageEncoder _encoder;
    private readonly List<string> _warnings = [];
    private readonly SemaphoreSlim _reloading = new(1);
    private volatile LibrarySnapshot _current = new([], 0);

    private PolicyLibrary(LibraryOptions options, TimeProvider time, IEmbeddingGenerator<string, Embedding<float>>? embeddings)
    {
        _file = new IndexFile(options);
        _time = time;
        _encoder = new PassageEncoder(Analyzer);
        DenseWeight = options.DenseWeight;
        Vectors = embeddings is null ? null : new VectorEncoder(embeddings);
        _opening = new IndexOpening(_file, IndexFingerprint.Of(embeddings), Preparation, time);
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

    /// <summary>What is in the library now. A snapshot stays as it is; the next one replaces it as a whole.</summary>
    public LibrarySnapshot Current => _current;

    /// <summary>Takes texts apart the way the index did.</summary>
    public TextAnalyzer Analyzer { get; } = new();

    /// <summary>What went wrong at opening without preventing it, as messages for the operator.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Encodes queries for the dense side; <c>null</c> without an embedding model.</summary>
    internal VectorEncoder? Vectors { get; }

    /// <summary>How much meaning counts beside terms, 0 to 1.</summary>
    internal double DenseWeight { get; }

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
        await foreach (var outcome in PrepareAsync(request, known, cancellationToken))
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

    /// <summary>Takes over what another process has changed.</summary>
    /// <returns>Whether there was anything new.</returns>
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

    // What became of every file, in their order.
    private async IAsyncEnumerable<PreparedFile> PrepareAsync(
        IngestionRequest request, Dictionary<string, byte[]> known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var preparation = Preparation();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var files = request.Files.Select(file => (File: file, IsListedTwice: !names.Add(file.Name)));
        await foreach (var outcome in WorkAhead.SelectAsync(files, Environment.ProcessorCount + 1, PrepareFileAsync))
            yield return outcome;

        async Task<PreparedFile> PrepareFileAsync((SourceFile File, bool IsListedTwice) given)
        {
            var name = given.File.Name;
            try
            {
                if (given.IsListedTwice)
                    throw new InvalidInputException($"{name} is listed twice; the first one was taken.");
                var source = await SourcePreparation.ReadAsync(given.File, cancellationToken);
                return known.TryGetValue(source.Name, out var hash) && hash.AsSpan().SequenceEqual(SourcePreparation.Hash(source, request.Metadata))
                    ? new PreparedFile(name, null, null)
                    : new PreparedFile(name, await preparation.PrepareAsync(source, request.Metadata, request.Root, request.Tenant, cancellationToken), null);
            }
            catch (InvalidInputException exception)
            {
                return new PreparedFile(name, null, new IngestionProblem(name, exception.Message));
            }
        }
    }

    private SourcePreparation Preparation() => new(_reader, _encoder, Vectors);

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

    // Neither prepared nor a problem: the library has it as it is.
    private sealed record PreparedFile(string Name, PreparedSource? Prepared, IngestionProblem? Problem);
}
