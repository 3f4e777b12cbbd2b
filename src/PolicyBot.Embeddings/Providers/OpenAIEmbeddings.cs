using Microsoft.Extensions.AI;
using OpenAI.Embeddings;
using OpenAIOptions = OpenAI.Embeddings.EmbeddingGenerationOptions;

namespace PolicyBot.Embeddings.Providers;

/// <summary>A model behind OpenAI's protocol. Servers may give the vectors in any order: each belongs to the text whose position it
/// names, which the ready-made generator of Microsoft.Extensions.AI.OpenAI does not look at.</summary>
/// <param name="client">Speaks the protocol.</param>
/// <param name="metadata">The model; its dimensions are asked for where they are set.</param>
internal sealed class OpenAIEmbeddings(EmbeddingClient client, EmbeddingGeneratorMetadata metadata)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = new OpenAIOptions { Dimensions = metadata.DefaultModelDimensions };
        var answer = (await client.GenerateEmbeddingsAsync(values, asked, cancellationToken)).Value;
        return new(InOrder(answer).Select(embedding => new Embedding<float>(embedding.ToFloats()) { ModelId = answer.Model }))
        {
            Usage = answer.Usage is { } usage
                ? new UsageDetails { InputTokenCount = usage.InputTokenCount, TotalTokenCount = usage.TotalTokenCount }
                : null,
        };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : null;

    public void Dispose()
    {
        // The HTTP client belongs to its factory.
    }

    private static IEnumerable<OpenAIEmbedding> InOrder(OpenAIEmbeddingCollection answer)
    {
        // Some servers name no positions.
        if (answer.All(embedding => embedding.Index == 0))
            return answer;
        var ordered = answer.OrderBy(embedding => embedding.Index).ToList();
        return ordered.Select(embedding => embedding.Index).SequenceEqual(Enumerable.Range(0, ordered.Count))
            ? ordered
            : throw new InvalidDataException("the vectors' positions do not fit the texts");
    }
}
