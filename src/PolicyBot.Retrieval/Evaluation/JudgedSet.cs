using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using PolicyBot.Documents;

namespace PolicyBot.Retrieval.Evaluation;

/// <summary>A folder with <c>corpus.jsonl</c>, <c>queries.jsonl</c> and <c>qrels.tsv</c>.</summary>
/// <param name="Corpus">The retrieval units.</param>
/// <param name="Queries">The queries.</param>
/// <param name="Relevant">For each judged query the documents that answer it.</param>
internal sealed record JudgedSet(
    IReadOnlyList<JudgedSet.Row> Corpus, IReadOnlyList<JudgedSet.Row> Queries, IReadOnlyDictionary<string, HashSet<string>> Relevant)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidInputException">A file is missing, empty or has a broken line; the message names file and line.</exception>
    public static async Task<JudgedSet> ReadAsync(string folder, CancellationToken cancellationToken) => new(
        await ReadRowsAsync(Path.Combine(folder, "corpus.jsonl"), cancellationToken),
        await ReadRowsAsync(Path.Combine(folder, "queries.jsonl"), cancellationToken),
        await ReadJudgementsAsync(Path.Combine(folder, "qrels.tsv"), cancellationToken));

    private static async Task<List<Row>> ReadRowsAsync(string path, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (number, line) in LinesAsync(path, cancellationToken))
        {
            var row = Parse(path, number, line);
            if (!ids.Add(row.Id))
                throw Broken(path, number, $"the id {row.Id} was there before; ids must be unique");
            rows.Add(row);
        }

        return rows.Count > 0 ? rows : throw new InvalidInputException($"{path} holds no rows.");
    }

    private static Row Parse(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var id = Text(json.RootElement, "id") ?? throw Broken(path, number, "\"id\" is missing or no text");
            if (id.Length == 0 || id.Any(char.IsControl))
                throw Broken(path, number, "\"id\" is empty or holds control characters");
            return new Row(id, Text(json.RootElement, "title") ?? "",
                Text(json.RootElement, "text") ?? throw Broken(path, number, "\"text\" is missing or no text"));
        }
        catch (JsonException exception)
        {
            throw Broken(path, number, $"it is no JSON from its byte {exception.BytePositionInLine + 1} on");
        }
        catch (InvalidOperationException exception)
        {
            throw Broken(path, number, $"it is no JSON object with texts ({exception.Message.TrimEnd('.')})");
        }
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<Dictionary<string, HashSet<string>>> ReadJudgementsAsync(string path, CancellationToken cancellationToken)
    {
        var relevant = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await foreach (var (number, line) in LinesAsync(path, cancellationToken))
        {
            if (line.Split('\t') is not [{ Length: > 0 } query, { Length: > 0 } document, _])
                throw Broken(path, number, "it must be query, document and 1 with tabs between");
            if (!relevant.TryGetValue(query, out var documents))
                relevant[query] = documents = new HashSet<string>(StringComparer.Ordinal);
            documents.Add(document);
        }

        return relevant.Count > 0 ? relevant : throw new InvalidInputException($"{path} holds no judgements.");
    }

    // Lines with their numbers from 1, blank ones left out. Decoding line by line tells in which one the mistake is.
    private static async IAsyncEnumerable<(int Number, string Line)> LinesAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await BytesAsync(path, cancellationToken);
        var start = bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        for (var number = 1; start < bytes.Length; number++)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length;
            var line = Decode(path, number, bytes.AsSpan(start, end - start));
            if (!string.IsNullOrWhiteSpace(line))
                yield return (number, line.TrimEnd('\r'));
            start = end + 1;
        }
    }

    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path} cannot be read: {exception.Message}", exception);
        }
    }

    private static string Decode(string path, int number, ReadOnlySpan<byte> line)
    {
        try
        {
            return StrictUtf8.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            throw Broken(path, number, "it is not UTF-8");
        }
    }

    private static InvalidInputException Broken(string path, int number, string what) => new($"{path} line {number} cannot be used: {what}.");

    /// <summary>A retrieval unit or a query.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Its title; empty for queries.</param>
    /// <param name="Text">Its text.</param>
    internal sealed record Row(string Id, string Title, string Text);
}
