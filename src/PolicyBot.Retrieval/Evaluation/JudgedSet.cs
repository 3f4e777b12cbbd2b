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
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Broken(path, number, $"it is no JSON object ({exception.Message.TrimEnd('.')})");
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

    // Lines with their numbers from 1, blank ones left out.
    private static async IAsyncEnumerable<(int Number, string Line)> LinesAsync(
        string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StreamReader reader;
        try
        {
            reader = new StreamReader(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"{path} cannot be read: {exception.Message}", exception);
        }

        using (reader)
        {
            for (var number = 1; await NextAsync(reader, path, number, cancellationToken) is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    yield return (number, line);
            }
        }
    }

    private static async Task<string?> NextAsync(StreamReader reader, string path, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken);
        }
        catch (System.Text.DecoderFallbackException)
        {
            throw Broken(path, number, "from about here on it is not UTF-8");
        }
    }

    private static InvalidInputException Broken(string path, int number, string what) => new($"{path} line {number} cannot be used: {what}.");

    /// <summary>A retrieval unit or a query.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">Its title; empty for queries.</param>
    /// <param name="Text">Its text.</param>
    internal sealed record Row(string Id, string Title, string Text);
}
