using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Makes claims of passages.</summary>
public static class DraftClaims
{
    private const int LongestItem = 400;

    /// <summary>A sentence, or a table row, as a claim that quotes it.</summary>
    public static DraftClaim Of(Passage passage, SentenceReading sentence, LibrarySnapshot library) =>
        passage.Kind == BlockKind.TableRow
            ? OfRow(passage, library, isItem: false)
            : new DraftClaim(sentence.Text, Support.Quoted, [new Quote(passage, sentence.Span)], false);

    /// <summary>A sentence after the heading that it stands under: the heading is of the citation's section.</summary>
    public static DraftClaim UnderHeading(Passage passage, SentenceReading sentence) =>
        new($"{passage.Section[^1].TrimEnd('.', ':', '：', ' ')}: {sentence.Text}", Support.Supported, [new Quote(passage, sentence.Span)], false);

    /// <summary>The line that announces a list: its last sentence.</summary>
    public static DraftClaim OfLead(Passage lead)
    {
        var quote = new Quote(lead, ListMark.Skip(lead.Text, lead.Span.Start, lead.Sentences[^1].Span));
        return new DraftClaim(ClaimText.Of(quote), Support.Quoted, [quote], false);
    }

    /// <summary>A list item or table row as one item of a list: whole while it is short, else its first sentence.</summary>
    public static DraftClaim OfItem(Passage passage, LibrarySnapshot library)
    {
        if (passage.Kind == BlockKind.TableRow)
            return OfRow(passage, library, isItem: true);
        var span = passage.Span.Length <= LongestItem ? passage.Span : passage.Sentences[0].Span;
        var quote = new Quote(passage, ListMark.Skip(passage.Text, passage.Span.Start, span));
        return new DraftClaim(ClaimText.Of(quote), Support.Quoted, [quote], true);
    }

    private static DraftClaim OfRow(Passage row, LibrarySnapshot library, bool isItem) =>
        new(TableRowText.Read(row), Support.Supported, TableRowText.Quotes(row, library), isItem);
}
