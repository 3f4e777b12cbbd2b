using System.Security.Cryptography;
using System.Text.Json;
using PolicyBot.Documents;

namespace PolicyBot.Embeddings.Onnx;

/// <summary>A folder with a sentence-embedding model as sentence-transformers and Hugging Face lay it out. Only <c>model.onnx</c> and
/// <c>vocab.txt</c> must be there.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Tokens">How texts become tokens.</param>
/// <param name="MostTokens">How many tokens the model takes, those that mark beginning and end included.</param>
/// <param name="Pooling">How the tokens' vectors become one.</param>
/// <param name="NeedsDenseLayer">Whether the vectors of the tokens alone are not yet the model's.</param>
internal sealed record ModelFolder(string Path, TokenizerSettings Tokens, int MostTokens, Pooling Pooling, bool NeedsDenseLayer)
{
    // What BERT takes.
    private const int UsualTokens = 512;

    /// <summary>The model.</summary>
    public string Model => System.IO.Path.Combine(Path, "model.onnx");

    /// <summary>The vocabulary, one token a line.</summary>
    public string Vocabulary => System.IO.Path.Combine(Path, "vocab.txt");

    /// <summary>Reads the settings that are there.</summary>
    /// <exception cref="InvalidInputException">A file of settings is no JSON object.</exception>
    public static ModelFolder Read(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        using var tokenizer = Settings(path, "tokenizer_config.json");
        using var model = Settings(path, "config.json");
        using var sentences = Settings(path, "sentence_bert_config.json");
        using var pooling = Settings(path, "1_Pooling/config.json");
        int[] limits =
        [
            .. new[] { Number(tokenizer, "model_max_length"), Number(model, "max_position_embeddings"), Number(sentences, "max_seq_length") }.OfType<int>(),
        ];
        return new ModelFolder(
            path,
            TokenizerSettings.Read(tokenizer?.RootElement),
            limits.Length > 0 ? limits.Min() : UsualTokens,
            Flag(pooling, "pooling_mode_cls_token") ? Pooling.FirstToken : Pooling.Mean,
            Directory.Exists(System.IO.Path.Combine(path, "2_Dense")));
    }

    /// <summary>A hash over everything that vectors depend on: the same model in another folder is the same model.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files = ["model.onnx", "model.onnx_data", "vocab.txt", "tokenizer_config.json", "config.json", "sentence_bert_config.json", "1_Pooling/config.json"];
        foreach (var file in files.Select(file => System.IO.Path.Combine(Path, file)).Where(File.Exists))
        {
            using var stream = File.OpenRead(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static JsonDocument? Settings(string folder, string name)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path))
            return null;
        try
        {
            var settings = JsonDocument.Parse(File.ReadAllBytes(path));
            if (settings.RootElement.ValueKind == JsonValueKind.Object)
                return settings;
            settings.Dispose();
            throw new InvalidInputException($"The embedding model's file {path} is no JSON object: copy the model anew.");
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException($"The embedding model's file {path} is no JSON: copy the model anew.", exception);
        }
    }

    // Models without a limit give a number beyond all reason.
    private static int? Number(JsonDocument? settings, string name) =>
        settings is not null && settings.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 2 ? number : null;

    private static bool Flag(JsonDocument? settings, string name) =>
        settings is not null && settings.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
