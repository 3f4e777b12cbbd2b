using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Makes claims of passages.</summary>
public static class DraftClaims
{
    private const int LongestItem = 400;

    /// <summary>A sentence, or a table row, as a claim that quotes it.</summary>
    public static DraftClaim Of(Candidate candidate, LibrarySnapshot library) =>
        candidate.Passage.Kind == BlockKind.TableRow
            ? OfRow(candidate.Passage, library, isItem: false)
            : new DraftClaim(candidate.Sentence.Text, Support.Quoted, [new Quote(candidate.Passage, candidate.Sentence.Span)], false);

    /// <summary>A list item or table row as one item of a list: whole while it is short, else its first sentence.</summary>
    public static DraftClaim OfItem(Passage passage, LibrarySnapshot library)
    {
        if (passage.Kind == BlockKind.TableRow)
            return OfRow(passage, library, isItem: true);
        var span = passage.Span.Length <= LongestItem ? passage.Span : passage.Sentences[0].Span;
        var quote = new Quote(passage, ListMark.Skip(passage.Text, passage.Span.Start, span));
        return new DraftClaim(DisplayText.Fold(quote.Text), Support.Quoted, [quote], true);
    }

    private static DraftClaim OfRow(Passage row, LibrarySnapshot library, bool isItem) =>
        new(TableRowText.Read(row), Support.Supported, TableRowText.Quotes(row, library), isItem);
}
