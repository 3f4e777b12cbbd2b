using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant.Storage;

/// <summary>Turns passages into points. A change here is a new <see cref="Format"/>.</summary>
internal static class PassagePoints
{
    /// <summary>Grows when points of one passage would differ.</summary>
    public const int Format = 1;

    /// <summary>The id of a passage's point: the same text of the same source always has the same, so that writing it again doubles
    /// nothing, and another text of that source never has it, so that both can be there while one takes the other's place.</summary>
    public static Guid Id(string documentId, string version, Span span) => PassageId.Of($"{documentId}@{version}", span);

    /// <summary>The points of a document's passages.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">Stands for its source's text.</param>
    /// <param name="written">The time, in milliseconds since 1970.</param>
    /// <param name="averageLength">The mean length of a passage that the collection's weights go by.</param>
    public static IEnumerable<PointStruct> Of(IndexedDocument document, string version, long written, double averageLength)
    {
        var dimensions = document.Passages.Count == 0 ? 0 : document.Vectors.Length / document.Passages.Count;
        for (var i = 0; i < document.Passages.Count; i++)
        {
            var passage = document.Passages[i];
            var vectors = new NamedVectors();
            vectors.Vectors.Add(PassageFields.Terms, new Vector { Sparse = Weights(document.Terms[i], averageLength) });
            if (dimensions > 0)
            {
                var dense = new DenseVector();
                dense.Data.AddRange(document.Vectors.AsSpan(i * dimensions, dimensions).ToArray());
                vectors.Vectors.Add(PassageFields.Meaning, new Vector { Dense = dense });
            }

            var point = new PointStruct
            {
                Id = new PointId { Uuid = Id(document.Stored.Document.Id, version, passage.Span).ToString() },
                Vectors = new Vectors { Vectors_ = vectors },
            };
            AddPayload(point, passage, version, written);
            yield return point;
        }
    }

    // Everything that a citation needs, what filters ask for, and what tells one text of a source from another.
    private static void AddPayload(PointStruct point, Passage passage, string version, long written)
    {
        var payload = point.Payload;
        payload.Add("passage", PayloadValues.Of(passage.Id.ToString()));
        payload.Add(PassageFields.Document, PayloadValues.Of(passage.DocumentId));
        payload.Add("title", PayloadValues.Of(passage.DocumentTitle));
        if (passage.DocumentNumber is { } number)
            payload.Add("number", PayloadValues.Of(number));
        payload.Add("source", PayloadValues.Of(passage.Source));
        payload.Add("section", PayloadValues.Of(passage.Section));
        payload.Add("start", PayloadValues.Of(passage.Span.Start));
        payload.Add("end", PayloadValues.Of(passage.Span.End));
        payload.Add("text", PayloadValues.Of(passage.Text));
        payload.Add(PassageFields.Language, PayloadValues.Of(passage.Language.ToString()));
        payload.Add(PassageFields.Region, PayloadValues.Of(passage.Regions.Select(PassageFields.Folded)));
        payload.Add(PassageFields.Industry, PayloadValues.Of(passage.Industries.Select(PassageFields.Folded)));
        payload.Add(PassageFields.Tenant, PayloadValues.Of(passage.Tenant ?? PassageFields.Everyone));
        payload.Add(PassageFields.Version, PayloadValues.Of(version));
        payload.Add(PassageFields.Written, PayloadValues.Of(written));
    }

    private static SparseVector Weights(TermCounts terms, double averageLength)
    {
        var sparse = new SparseVector();
        sparse.Indices.AddRange(terms.Terms);
        for (var i = 0; i < terms.Terms.Length; i++)
        {
            var weight = TermWeighting.PassageWeight(terms.Kinds[i], terms.Frequencies[i], terms.Length, averageLength);
            // Rounded as the embedded index rounds it, so that both stores give the same scores.
            sparse.Values.Add((float)(Math.Round(weight * ushort.MaxValue) / ushort.MaxValue));
        }

        return sparse;
    }
}
