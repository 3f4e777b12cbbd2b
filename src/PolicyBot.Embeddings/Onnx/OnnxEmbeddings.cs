using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using PolicyBot.Documents;

namespace PolicyBot.Embeddings.Onnx;

/// <summary>A sentence-embedding model in a local folder: BERT tokens, the model, one vector a text of length 1.</summary>
internal sealed class OnnxEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    // Texts of about the same length go through the model together, so many that their tokens stay within this: attention takes
    // memory with the square of the length.
    private const int TokensAtOnce = 8_192;

    private readonly SentenceModel _model;
    private readonly BertTokenizer _tokenizer;
    private readonly EmbeddingGeneratorMetadata _metadata;

    private OnnxEmbeddings(SentenceModel model, BertTokenizer tokenizer, EmbeddingGeneratorMetadata metadata)
    {
        _model = model;
        _tokenizer = tokenizer;
        _metadata = metadata;
    }

    /// <summary>Loads the model.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="InvalidInputException">It holds no model that can be used; the message says why.</exception>
    public static OnnxEmbeddings Open(string path)
    {
        var folder = ModelFolder.Read(path);
        try
        {
            var tokenizer = BertTokenizer.Create(folder.Vocabulary, folder.Tokens.Options);
            var model = SentenceModel.Load(folder, tokenizer.PaddingTokenId);
            var name = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(folder.Path))} {folder.Hash()}";
            return new OnnxEmbeddings(model, tokenizer, new EmbeddingGeneratorMetadata(EmbeddingProviders.Onnx, null, name, model.Dimensions));
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or ArgumentException or IOException or UnauthorizedAccessException or TypeInitializationException)
        {
            var cause = string.Join(' ', exception.GetBaseException().Message.Split('\n', StringSplitOptions.TrimEntries)).TrimEnd('.');
            throw new InvalidInputException(
                $"The embedding model in {folder.Path} cannot be loaded ({cause}). Check its model.onnx and vocab.txt, or name another folder with PolicyBot__Embeddings__Path.", exception);
        }
    }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        return await Task.Run(() => Generate(texts, cancellationToken), cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : null;

    public void Dispose() => _model.Dispose();

    private GeneratedEmbeddings<Embedding<float>> Generate(string[] texts, CancellationToken cancellationToken)
    {
        var tokens = Array.ConvertAll(texts, Tokens);
        var vectors = new float[texts.Length][];
        var byLength = Enumerable.Range(0, texts.Length).OrderBy(number => tokens[number].Count).ToList();
        for (var first = 0; first < byLength.Count;)
        {
            var count = 1;
            while (first + count < byLength.Count && (count + 1) * tokens[byLength[first + count]].Count <= TokensAtOnce)
                count++;
            var together = byLength.GetRange(first, count);
            var pooled = _model.Run([.. together.Select(number => tokens[number])], cancellationToken);
            for (var i = 0; i < count; i++)
                vectors[together[i]] = pooled[i];
            first += count;
        }

        return new(vectors.Select(vector => new Embedding<float>(vector) { ModelId = _metadata.DefaultModelId }))
        {
            Usage = new UsageDetails { InputTokenCount = tokens.Sum(text => text.Count), TotalTokenCount = tokens.Sum(text => text.Count) },
        };
    }

    // Half a character is no text to the tokenizer.
    private IReadOnlyList<int> Tokens(string text) =>
        _tokenizer.EncodeToIds(WholeCharacters(text), _model.MostTokens, addSpecialTokens: true, out _, out _);

    private static string WholeCharacters(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
