using System.Security.Cryptography;
using System.Text;
using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Retrieval.Library;

/// <summary>Does the work of one ingestion that needs no lock: reading, taking apart, encoding.</summary>
internal sealed class SourcePreparation(
    DocumentReader reader, PassageEncoder encoder, VectorEncoder? vectors) : IDisposable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly PassageSize _size = new();

    /// <summary>The text of a file without its byte-order mark.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read or is no UTF-8 text.</exception>
    public static async Task<Source> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var text = file.Text;
        try
        {
            text ??= StrictUtf8.GetString(await File.ReadAllBytesAsync(file.Path, cancellationToken));
            StrictUtf8.GetByteCount(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{file.Name} cannot be read: {exception.Message}", exception);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidInputException($"{file.Name} is not UTF-8 text. Save it as UTF-8 and ingest it again.", exception);
        }

        if (text.Contains('\0', StringComparison.Ordinal))
            throw new InvalidInputException($"{file.Name} is not a text file: it holds NUL characters. Ingest text or Markdown.");
        return new Source(file.Name, text.StartsWith('\uFEFF') ? text[1..] : text);
    }

    /// <summary>Stands for everything that a source's documents depend on.</summary>
    public static byte[] Hash(Source source, PolicyMetadata metadata) => SHA256.HashData(StrictUtf8.GetBytes($"{metadata.Fingerprint}\n{source.Text}"));

    /// <summary>Takes a source apart and encodes its passages.</summary>
    public async Task<PreparedSource> PrepareAsync(
        Source source, PolicyMetadata metadata, string root, string? tenant, CancellationToken cancellationToken)
    {
        var documents = new List<PreparedDocument>();
        foreach (var document in metadata.ApplyTo(reader.Read(source).Documents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var passages = PassageBuilder.Build(document, source, tenant, _size);
            var dense = vectors is null ? [] : await vectors.EncodeAsync(passages, cancellationToken);
            documents.Add(new PreparedDocument(
                document, [.. passages.Select(passage => passage.Span)], [.. passages.Select(encoder.Encode)], dense));
        }

        return new PreparedSource(source, root, tenant, metadata, Hash(source, metadata), documents);
    }

    /// <inheritdoc />
    public void Dispose() => _size.Dispose();
}
