using System.Runtime.CompilerServices;
using PolicyBot.Documents;
using PolicyBot.Documents.Reading;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Library;

/// <summary>Prepares the files of a request, several at once and never far ahead of whoever takes them.</summary>
internal sealed class FilePreparation(DocumentReader reader, PassageEncoder encoder, VectorEncoder? vectors)
{
    /// <summary>Prepares sources one at a time.</summary>
    public SourcePreparation Sources() => new(reader, encoder, vectors);

    /// <summary>What became of every file, in their order.</summary>
    /// <param name="request">The files.</param>
    /// <param name="known">The hashes of the sources that are in the library, by their names seen from the request's root.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async IAsyncEnumerable<PreparedFile> PrepareAsync(
        IngestionRequest request, IReadOnlyDictionary<string, byte[]> known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var preparation = Sources();
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
}
