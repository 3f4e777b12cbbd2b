using System.Reflection;
using Microsoft.Extensions.AI;

namespace PolicyBot.Retrieval.Library;

/// <summary>Names everything that an index depends on besides the texts. An index with another fingerprint is made anew from
/// its texts.</summary>
internal static class IndexFingerprint
{
    /// <summary>A hash of the source code that makes indexes, and of the packages' versions. The project file computes it: a change of
    /// the rules cannot be forgotten, while a Debug and a Release build still share an index.</summary>
    public static string Rules { get; } = typeof(IndexFingerprint).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "IndexRules").Value!;

    /// <summary>The fingerprint of this program with the given embedding model.</summary>
    public static string Of(IEmbeddingGenerator? embeddings)
    {
        var model = "none";
        if (embeddings is not null)
        {
            var metadata = embeddings.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
            model = $"{metadata?.ProviderName}/{metadata?.DefaultModelId}/{metadata?.DefaultModelDimensions}";
        }

        return $"rules {Rules}, embeddings {model}";
    }
}
