namespace PolicyBot.Documents.Reading;

/// <summary>A paragraph, item or row while the outline grows.</summary>
internal sealed class OutlineBlock(Piece piece)
{
    public Piece Piece { get; } = piece;

    public bool IsItem { get; private set; }

    /// <summary>An item's level, 0 for the outermost list.</summary>
    public int Level { get; private set; }

    /// <summary>Whether the item only announces the items below it.</summary>
    public bool IsParent => IsItem && Piece.EndsInColon;

    public void MakeItem(int level)
    {
        IsItem = true;
        Level = level;
    }
}
