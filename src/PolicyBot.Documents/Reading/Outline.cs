namespace PolicyBot.Documents.Reading;

/// <summary>Builds a document's tree of sections from its pieces, in one walk from top to bottom.</summary>
internal sealed class Outline
{
    private const int FarthestNextItem = 12;

    private readonly IReadOnlyList<Piece> pieces;
    private readonly MarkedHeadings marked;
    private readonly List<OutlineSection> open;
    private readonly OpenLists lists = new();

    /// <summary>In a document whose format names its headings no other line is one.</summary>
    private readonly bool hasSettledHeadings;

    private Outline(IReadOnlyList<Piece> pieces)
    {
        this.pieces = pieces;
        marked = new MarkedHeadings(pieces);
        open = [new OutlineSection(null, null)];
        hasSettledHeadings = pieces.Any(piece => piece.HeadingLevel is not null);
    }

    private OutlineSection Innermost => open[^1];

    /// <summary>The root of the tree.</summary>
    public static OutlineSection Of(IReadOnlyList<Piece> pieces)
    {
        var outline = new Outline(pieces);
        for (var i = 0; i < pieces.Count; i++)
            outline.Add(i);
        UnmarkedItems.Find(outline.open[0]);
        return outline.open[0];
    }

    private void Add(int index)
    {
        var piece = pieces[index];
        if (piece.HeadingLevel is { } level)
            AddSettledHeading(piece, level);
        else if (piece.ItemLevel is { } itemLevel)
            AddBlock(piece).MakeItem(itemLevel);
        else if (piece.IsSettled)
            AddBlock(piece);
        else if (piece.Mark is { } mark)
            AddMarked(index, piece, mark);
        else if (piece.Heading is { } shape)
            AddUnmarkedHeading(index, piece, shape);
        else
            AddBlock(piece);
    }

    private OutlineBlock AddBlock(Piece piece)
    {
        var block = new OutlineBlock(piece);
        Innermost.Blocks.Add(block);
        return block;
    }

    private void AddSettledHeading(Piece piece, int level)
    {
        while (open.Count > 1 && (Innermost.Heading?.HeadingLevel ?? int.MaxValue) >= level)
            open.RemoveAt(open.Count - 1);
        OpenSection(piece, null);
    }

    private void AddMarked(int index, Piece piece, Mark mark)
    {
        var read = mark.Letter > 0 && !IsContinuedBy(mark) && IsContinuedBy(mark.AsLetter) ? mark.AsLetter : mark;
        var depth = read.IsBullet || hasSettledHeadings ? null : marked.DepthOf(index, read, open, lists);
        if (depth is null)
        {
            AddBlock(piece).MakeItem(lists.Add(piece, read));
            return;
        }

        if (depth != MarkedHeadings.NewLevel)
            CloseFrom(depth.Value);
        else if (read.Number == 1)
            CloseUnmarkedWithText(HeadingShape.Capitals);
        OpenSection(piece, read);
    }

    private bool IsContinuedBy(Mark mark) =>
        lists.ContinuedBy(mark) is not null
        || open.Exists(section => section.Mark is { } last && last.Style == mark.Style && last.Number + 1 == mark.Number);

    private void AddUnmarkedHeading(int index, Piece piece, HeadingShape shape)
    {
        if (hasSettledHeadings || IsInsideList(index))
        {
            AddBlock(piece);
            return;
        }

        if (shape == HeadingShape.Colon && IsAnnounced(piece))
        {
            AddBlock(piece).MakeItem(0);
            return;
        }

        var same = open.FindLastIndex(section => section.Shape == shape);
        if (same > 0)
            CloseFrom(same);
        else if (shape == HeadingShape.Capitals)
            CloseBelowCapitals();
        else
            CloseUnmarkedWithText(shape + 1);
        OpenSection(piece, null);
    }

    private void OpenSection(Piece piece, Mark? mark)
    {
        var section = new OutlineSection(piece, mark);
        Innermost.Add(section);
        open.Add(section);
        lists.Clear();
    }

    private void CloseFrom(int depth) => open.RemoveRange(depth, open.Count - depth);

    /// <summary>Closes unmarked sections of a shape or a lesser one that have text already: what comes next stands beside
    /// them, not below.</summary>
    private void CloseUnmarkedWithText(HeadingShape from)
    {
        while (Innermost.Shape >= from && Innermost.Blocks.Count + Innermost.Sections.Count > 0)
            open.RemoveAt(open.Count - 1);
    }

    /// <summary>A heading in capitals stands above all that are not.</summary>
    private void CloseBelowCapitals()
    {
        while (open.Count > 1 && !LineShape.IsAllCapitals(Innermost.Heading!.Text))
            open.RemoveAt(open.Count - 1);
    }

    /// <summary>Whether the section's heading names this line as one of its parts ("Policies and suggestions:" …
    /// "Suggestions:").</summary>
    private bool IsAnnounced(Piece piece)
    {
        var words = piece.Text.TrimEnd(':', '：', ' ');
        return Innermost.Heading is { } heading && heading.Text.Length > words.Length + 2 && Innermost.Blocks.Count > 0
            && heading.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the next item of the list that is open stands just ahead.</summary>
    private bool IsInsideList(int index)
    {
        if (lists.Innermost is not { } list || list.Last.IsBullet)
            return false;
        for (var i = index + 1; i < pieces.Count && i <= index + FarthestNextItem; i++)
        {
            if (pieces[i].Mark is not { } mark || mark.Style != list.Last.Style)
                continue;
            return mark.Number == list.Last.Number + 1
                && (pieces[i].IsTerminated || pieces[i].Label is not null) == list.IsOfSentences;
        }

        return false;
    }
}
