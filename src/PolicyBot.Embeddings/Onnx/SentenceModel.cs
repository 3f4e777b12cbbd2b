using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using PolicyBot.Documents;

namespace PolicyBot.Embeddings.Onnx;

/// <summary>Runs tokens through an ONNX model and makes one vector a text of what comes out.</summary>
internal sealed class SentenceModel : IDisposable
{
    private const string Ids = "input_ids", Mask = "attention_mask", Types = "token_type_ids";

    private readonly InferenceSession _session;
    private readonly Pooling _pooling;
    private readonly int _padding;
    private readonly string _output;
    private readonly bool _isPooled;
    private readonly int? _length;

    private SentenceModel(InferenceSession session, ModelFolder folder, int padding)
    {
        _session = session;
        _pooling = folder.Pooling;
        _padding = padding;
        if (session.InputMetadata.Keys.Except([Ids, Mask, Types]).FirstOrDefault() is { } unknown)
            throw Unusable(folder, $"its input {unknown} is none of {Ids}, {Mask}, {Types}");
        if (!session.InputMetadata.TryGetValue(Ids, out var ids) || ids.Dimensions.Length != 2)
            throw Unusable(folder, $"it has no input {Ids} of texts and tokens");
        if (ids.Dimensions[0] > 0)
            throw Unusable(folder, $"it takes exactly {ids.Dimensions[0]} texts at once; export it with a dynamic batch axis");
        if (session.InputMetadata.FirstOrDefault(input => input.Value.ElementDataType is not (TensorElementType.Int64 or TensorElementType.Int32)) is { Key: { } odd })
            throw Unusable(folder, $"its input {odd} takes no whole numbers");
        _length = ids.Dimensions[1] > 0 ? ids.Dimensions[1] : null;
        MostTokens = Math.Min(folder.MostTokens, _length ?? int.MaxValue);
        (_output, _isPooled) = Output(folder);
        Dimensions = session.OutputMetadata[_output].Dimensions[^1] is > 0 and var dimensions ? dimensions : Run([[padding]], default)[0].Length;
    }

    /// <summary>How many tokens it takes.</summary>
    public int MostTokens { get; }

    /// <summary>The length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Loads the model.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="padding">The token that fills up shorter texts.</param>
    /// <exception cref="InvalidInputException">It is no sentence-embedding model of BERT's kind.</exception>
    /// <exception cref="OnnxRuntimeException">It cannot be loaded.</exception>
    public static SentenceModel Load(ModelFolder folder, int padding)
    {
        var session = new InferenceSession(folder.Model);
        try
        {
            return new SentenceModel(session, folder, padding);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The texts' vectors, each of length 1.</summary>
    /// <param name="texts">The texts' tokens.</param>
    /// <param name="cancellationToken">Ends it in the middle.</param>
    public float[][] Run(IReadOnlyList<IReadOnlyList<int>> texts, CancellationToken cancellationToken)
    {
        var length = _length ?? texts.Max(text => text.Count);
        var inputs = _session.InputMetadata.Select(input => Input(input.Key, input.Value, texts, length)).ToList();
        using var options = new RunOptions();
        using var ending = cancellationToken.Register(() => options.Terminate = true);
        try
        {
            using var outputs = _session.Run(inputs, [_output], options);
            return Pool((DenseTensor<float>)outputs[0].AsTensor<float>(), texts);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();

    private NamedOnnxValue Input(string name, NodeMetadata input, IReadOnlyList<IReadOnlyList<int>> texts, int length)
    {
        return input.ElementDataType == TensorElementType.Int32
            ? NamedOnnxValue.CreateFromTensor(name, Tensor(value => value))
            : NamedOnnxValue.CreateFromTensor(name, Tensor(value => (long)value));

        DenseTensor<T> Tensor<T>(Func<int, T> convert)
        {
            var values = new T[texts.Count * length];
            for (var text = 0; text < texts.Count; text++)
            {
                for (var token = 0; token < length; token++)
                {
                    var isText = token < texts[text].Count;
                    values[(text * length) + token] = convert(name switch
                    {
                        Ids => isText ? texts[text][token] : _padding,
                        Mask => isText ? 1 : 0,
                        _ => 0,
                    });
                }
            }

            return new DenseTensor<T>(values, [texts.Count, length]);
        }
    }

    private float[][] Pool(DenseTensor<float> output, IReadOnlyList<IReadOnlyList<int>> texts)
    {
        var values = output.Buffer.Span;
        var size = values.Length / texts.Count;
        var dimensions = output.Dimensions[^1];
        var pooled = new float[texts.Count][];
        for (var text = 0; text < texts.Count; text++)
        {
            var own = values.Slice(text * size, size);
            pooled[text] = _isPooled ? PoolingExtensions.Normalise(own.ToArray()) : _pooling.Pool(own, texts[text].Count, dimensions);
        }

        return pooled;
    }

    // sentence-transformers exports the finished vector beside the tokens'; BERT's own pooler_output is none: it was trained for
    // something else.
    private (string Name, bool IsPooled) Output(ModelFolder folder)
    {
        var outputs = _session.OutputMetadata.Where(output => output.Value.ElementDataType == TensorElementType.Float).ToList();
        if (outputs.FirstOrDefault(output => output.Key == "sentence_embedding" && output.Value.Dimensions.Length == 2) is { Key: { } finished })
            return (finished, true);
        if (outputs.FirstOrDefault(output => output.Value.Dimensions.Length == 3) is { Key: { } tokens })
        {
            return folder.NeedsDenseLayer
                ? throw Unusable(folder, "its layer 2_Dense is not in it; export it with its output sentence_embedding")
                : (tokens, false);
        }

        return outputs.FirstOrDefault(output => output.Value.Dimensions.Length == 2) is { Key: { } pooled }
            ? (pooled, true)
            : throw Unusable(folder, "it gives no vectors of 32-bit numbers");
    }

    private static InvalidInputException Unusable(ModelFolder folder, string why) =>
        new($"The embedding model {folder.Model} cannot be used: {why}.");
}
