using Microsoft.Extensions.AI;

namespace PolicyBot.Embeddings.Passages;

/// <summary>Gives passages their vectors: those of an earlier time from the cache, the others from the model, in batches, several at
/// once. Every batch is kept as soon as it is there: what an interrupted ingestion paid for is not paid again.</summary>
/// <param name="inner">The model.</param>
/// <param name="cache">Keeps the vectors.</param>
/// <param name="batchSize">How many passages go into one request.</param>
/// <param name="concurrency">How many requests are under way at once, whoever asks.</param>
internal sealed class PassageEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> inner, EmbeddingCache cache, int batchSize, int concurrency)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private readonly SemaphoreSlim _requests = new(concurrency);
    private readonly EmbeddingKey _key = EmbeddingKey.Of(inner);

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        byte[][] keys = [.. texts.Select(_key.Of)];
        var vectors = cache.Find(keys);
        var missing = Enumerable.Range(0, texts.Length).Where(position => vectors[position] is null)
            .GroupBy(position => texts[position], StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(
            missing.Chunk(batchSize),
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
            async (batch, token) =>
            {
                var embeddings = await AskAsync([.. batch.Select(text => text.Key)], options, token);
                cache.Store([.. batch.Select((text, number) => (keys[text.First()], embeddings[number].Vector))]);
                for (var number = 0; number < batch.Length; number++)
                {
                    foreach (var position in batch[number])
                        vectors[position] = embeddings[number].Vector.ToArray();
                }
            });
        RequireSameLength(vectors);
        return new(vectors.Select(vector => new Embedding<float>(vector)));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _requests.Dispose();
        base.Dispose(disposing);
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(
        string[] texts, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        await _requests.WaitAsync(cancellationToken);
        try
        {
            return await base.GenerateAsync(texts, options, cancellationToken);
        }
        finally
        {
            _requests.Release();
        }
    }

    private static void RequireSameLength(float[]?[] vectors)
    {
        if (vectors.Select(vector => vector!.Length).Distinct().ToList() is [var one, var other, ..])
        {
            throw new EmbeddingException(
                $"The embedding model gives vectors of {other} numbers, and gave some of {one} earlier: it was exchanged behind its name. "
                + $"Set PolicyBot__Embeddings__Dimensions to the right number, and the index is made anew.");
        }
    }
}
