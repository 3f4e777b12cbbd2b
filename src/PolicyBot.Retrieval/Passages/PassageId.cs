using System.Globalization;
using System.Security.Cryptography;
using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Passages;

/// <summary>Name-based UUIDs (RFC 9562, version 5) of passages: the same span of the same document always has the same id.</summary>
public static class PassageId
{
    // PolicyBot's own name space, drawn at random once.
    private static readonly Guid Namespace = new("6f0c1a52-3f7e-4b1d-9a55-0d3c1be7a9e4");

    /// <summary>The id of the passage that stands at <paramref name="span"/> in a document.</summary>
    public static Guid Of(string documentId, Span span)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{documentId}\n{span.Start}-{span.End}");
        var bytes = new byte[16 + System.Text.Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        System.Text.Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // RFC 9562 lays SHA-1 down for version 5; nothing secret depends on it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
