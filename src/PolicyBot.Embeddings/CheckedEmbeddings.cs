using Microsoft.Extensions.AI;
using PolicyBot.Embeddings.Providers;

namespace PolicyBot.Embeddings;

/// <summary>Lets no wrong vector through and turns every failure into an <see cref="EmbeddingException"/>.</summary>
/// <param name="inner">The model.</param>
/// <param name="dimensions">How many numbers a vector must have, or <c>null</c> where any number will do.</param>
internal sealed class CheckedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, int? dimensions)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    // Far longer than passages and questions are, and short enough for every model that refuses what is too long.
    private const int MostCharacters = 8_000;

    private readonly string _model = Failure.NameOf(inner);

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values.Select(Acceptable)];
        if (texts.Length == 0)
            return [];
        try
        {
            var embeddings = await base.GenerateAsync(texts, options, cancellationToken);
            Require(embeddings, texts.Length);
            return embeddings;
        }
#pragma warning disable CA1031 // Every provider has its own exceptions.
        catch (Exception exception) when (exception is not EmbeddingException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            throw new EmbeddingException($"{_model} {Failure.Describe(exception)}", exception);
        }
    }

    // Models refuse a text without a character.
    private static string Acceptable(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ".";
        if (text.Length <= MostCharacters)
            return text;
        return text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    private void Require(GeneratedEmbeddings<Embedding<float>> embeddings, int count)
    {
        if (embeddings.Count != count)
            throw new EmbeddingException($"{_model} gave {embeddings.Count} vectors for {count} texts: it cannot be used.");
        var length = dimensions ?? embeddings[0].Vector.Length;
        foreach (var embedding in embeddings)
        {
            if (embedding.Vector.Length == 0)
                throw new EmbeddingException($"{_model} gave an empty vector: check that it is an embedding model.");
            if (embedding.Vector.Length != length)
            {
                throw new EmbeddingException(dimensions is null
                    ? $"{_model} gave vectors of {length} and of {embedding.Vector.Length} numbers: it cannot be used."
                    : $"{_model} gave a vector of {embedding.Vector.Length} numbers where PolicyBot__Embeddings__Dimensions asks for {length}: correct that, or leave it out.");
            }

            foreach (var number in embedding.Vector.Span)
            {
                if (!float.IsFinite(number))
                    throw new EmbeddingException($"{_model} gave a vector with a number that is none: it cannot be used.");
            }
        }
    }
}
