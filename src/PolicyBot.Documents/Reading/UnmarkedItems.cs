namespace PolicyBot.Documents.Reading;

/// <summary>Finds list items that carry no mark: lines that are alike and stand together.</summary>
internal static class UnmarkedItems
{
    private const int LongestItem = 60;

    /// <summary>Makes the items of a section and of all below it items.</summary>
    public static void Find(OutlineSection section)
    {
        var blocks = section.Blocks;
        var parent = -1;
        var listed = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsItem)
            {
                parent = block.IsParent ? block.Level : -1;
                listed = false;
                continue;
            }

            if (!IsOpen(block) || IsSignature(blocks, i))
            {
                listed = false;
                continue;
            }

            var first = i == 0 ? section.Shape == HeadingShape.Colon : IsOpen(blocks[i - 1]) && blocks[i - 1].Piece.EndsInColon;
            listed = IsItem(blocks, i, first) || (listed && section.Shape == HeadingShape.Colon && block.Piece.Weight <= LongestItem)
                || (parent >= 0 && block.Piece.Weight <= LongestItem * 2);
            if (listed)
                block.MakeItem(parent + 1);
        }

        foreach (var child in section.Sections)
            Find(child);
    }

    private static bool IsItem(List<OutlineBlock> blocks, int i, bool announced)
    {
        var piece = blocks[i].Piece;
        if (piece.EndsInColon)
            return false;
        if (announced && (!piece.IsTerminated || (piece.Label is not null && IsLike(blocks, i + 1, next => next.Label is not null))))
            return true;
        bool Beside(Predicate<Piece> like) => IsLike(blocks, i - 1, like) || IsLike(blocks, i + 1, like);
        return (piece.Label is not null && (Beside(other => other.Label is not null) || (i + 1 < blocks.Count && blocks[i + 1].IsParent && IsUnmarkedItem(blocks[i + 1]))))
            || (!piece.IsTerminated && Beside(other => other is { IsTerminated: false, EndsInColon: false }))
            || (LineShape.IsQuestion(piece.Text) && Beside(other => LineShape.IsQuestion(other.Text)));
    }

    private static bool IsLike(List<OutlineBlock> blocks, int i, Predicate<Piece> like) =>
        i >= 0 && i < blocks.Count && !IsSignature(blocks, i) && (IsOpen(blocks[i]) || IsUnmarkedItem(blocks[i])) && like(blocks[i].Piece);

    private static bool IsOpen(OutlineBlock block) =>
        !block.IsItem && block.Piece is { Mark: null, IsSettled: false } && !LineShape.IsDate(block.Piece.Text) && !LineShape.IsDocumentNumber(block.Piece.Text);

    /// <summary>Who signs stands above the date.</summary>
    private static bool IsSignature(List<OutlineBlock> blocks, int i) =>
        i + 1 < blocks.Count && LineShape.IsDate(blocks[i + 1].Piece.Text);

    private static bool IsUnmarkedItem(OutlineBlock block) => block.IsItem && block.Piece.Mark is null && !block.Piece.IsSettled;
}
