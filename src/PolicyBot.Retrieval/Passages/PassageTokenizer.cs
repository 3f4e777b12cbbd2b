using System.IO.Compression;
using System.Reflection;
using Microsoft.ML.Tokenizers;

namespace PolicyBot.Retrieval.Passages;

/// <summary>Loads the tokenizer that passages are measured with.</summary>
public static class PassageTokenizer
{
    /// <summary>A tokenizer of the o200k encoding with tables of its own. The library's ready-made one keeps them, some 50 MB, for as
    /// long as the process lives.</summary>
    public static TiktokenTokenizer Load()
    {
        using var compressed = Assembly.Load("Microsoft.ML.Tokenizers.Data.O200kBase").GetManifestResourceStream("o200k_base.tiktoken.deflate")
            ?? throw new InvalidOperationException("The package with the o200k encoding keeps its table under another name.");
        using var table = new DeflateStream(compressed, CompressionMode.Decompress);
        // A model that uses this encoding: its name chooses how text is cut into words before they are encoded.
        return TiktokenTokenizer.CreateForModel("gpt-4o", table);
    }
}
