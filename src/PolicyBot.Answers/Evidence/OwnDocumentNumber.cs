using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Evidence;

/// <summary>Tells the official number of the policy that a document deals with from the numbers of policies that it cites.</summary>
public static class OwnDocumentNumber
{
    /// <summary>Whether <paramref name="text"/>, folded text of <paramref name="passage"/>, states the document's own number; where
    /// none is known, any number.</summary>
    public static bool IsIn(string text, Passage passage) =>
        passage.DocumentNumber is { } number
            ? text.Contains(number, StringComparison.Ordinal)
            : DocumentNumbers.Find(text).Count > 0;
}
