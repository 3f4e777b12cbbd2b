using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Retrieval.Library;

/// <summary>Turns an indexed document into the columns of its row and back. A change here is a new <see cref="IndexSchema.Format"/>.</summary>
internal static class DocumentCodec
{
    /// <summary>The document as JSON.</summary>
    public static byte[] WriteDocument(Document document) => JsonSerializer.SerializeToUtf8Bytes(document, DocumentJson.Default.Document);

    /// <summary>The document with the id that it has in the library.</summary>
    public static Document ReadDocument(byte[] bytes, string id) =>
        JsonSerializer.Deserialize(bytes, DocumentJson.Default.Document)! with { Id = id };

    /// <summary>Each passage's span and terms; the rest of a passage is in the document and the source.</summary>
    public static byte[] WritePassages(IReadOnlyList<Span> spans, IReadOnlyList<TermCounts> terms)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            writer.Write7BitEncodedInt(spans[i].Start);
            writer.Write7BitEncodedInt(spans[i].End);
            writer.Write(terms[i].Length);
            Write<uint>(writer, terms[i].Terms);
            Write<TermKind>(writer, terms[i].Kinds);
            Write<float>(writer, terms[i].Frequencies);
            Write<uint>(writer, terms[i].SentenceTerms);
            Write<int>(writer, terms[i].SentenceEnds);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The inverse of <see cref="WritePassages"/>.</summary>
    public static (Span[] Spans, TermCounts[] Terms) ReadPassages(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var count = reader.Read7BitEncodedInt();
        var spans = new Span[count];
        var terms = new TermCounts[count];
        for (var i = 0; i < count; i++)
        {
            spans[i] = new Span(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
            terms[i] = new TermCounts(
                reader.ReadSingle(), Read<uint>(reader), Read<TermKind>(reader), Read<float>(reader), Read<uint>(reader), Read<int>(reader));
        }

        return (spans, terms);
    }

    /// <summary>The vectors as little-endian floats.</summary>
    public static byte[] WriteVectors(float[] vectors) => MemoryMarshal.AsBytes(vectors.AsSpan()).ToArray();

    /// <summary>The inverse of <see cref="WriteVectors"/>.</summary>
    public static float[] ReadVectors(byte[] bytes) => MemoryMarshal.Cast<byte, float>(bytes).ToArray();

    /// <summary>Tells a row that was damaged on the disk from one that is as it was written.</summary>
    public static byte[] Checksum(params ReadOnlySpan<byte[]> columns)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in columns)
            hash.AppendData(column);
        return hash.GetHashAndReset();
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write7BitEncodedInt(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.Read7BitEncodedInt()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

/// <summary>JSON of documents without run-time reflection.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Document))]
internal sealed partial class DocumentJson : JsonSerializerContext;
