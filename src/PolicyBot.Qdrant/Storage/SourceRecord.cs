using System.Security.Cryptography;
using System.Text;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Qdrant.Storage;

/// <summary>What the cluster knows of a source besides its text.</summary>
/// <param name="Origin">What it is known by.</param>
/// <param name="Root">Where it comes from.</param>
/// <param name="Name">Its name below the root.</param>
/// <param name="Hash">Over the text and everything else that its documents depend on.</param>
/// <param name="Metadata">The fingerprint of the metadata that it was ingested with; empty without.</param>
/// <param name="ReaderIds">The ids that their reader gave its documents.</param>
/// <param name="DocumentIds">The ids that its documents have.</param>
internal sealed record SourceRecord(
    SourceOrigin Origin, string Root, string Name, byte[] Hash, string Metadata, IReadOnlyList<string> ReaderIds, IReadOnlyList<string> DocumentIds)
{
    /// <summary>Stands for this text of this source with these documents.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{Origin.Tenant}\n{Origin.Path}\n{Convert.ToHexString(Hash)}\n{string.Join('\n', DocumentIds)}")).AsSpan(0, 12));
}
