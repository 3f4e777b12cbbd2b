namespace PolicyBot.Documents.Model;

/// <summary>A paragraph, list item or table row: the smallest piece that stands on its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its text, list mark included, without white space at either end.</param>
/// <param name="Sentences">Its sentences in order; together they cover every non-white-space character of <paramref name="Span"/>.</param>
/// <param name="ListLevel">0 for the outermost list; an item inside an item is one deeper. 0 for what is no list item.</param>
/// <param name="Mark">The list mark as it stands (<c>1.</c>, <c>（一）</c>, <c>-</c>), or <c>null</c>; an item recognised by its place in a list has none.</param>
/// <param name="Label">The words before the colon that name the item (<c>Networking</c> in "Networking: full coverage …"), as display text, or <c>null</c>.</param>
/// <param name="Cells">A table row's cells in column order, each within <paramref name="Span"/>; empty otherwise.</param>
/// <param name="HeaderCells">The table's header cells as display text, in column order; empty outside tables.</param>
public sealed record Block(
    BlockKind Kind,
    Span Span,
    IReadOnlyList<Sentence> Sentences,
    int ListLevel,
    string? Mark,
    string? Label,
    IReadOnlyList<Span> Cells,
    IReadOnlyList<string> HeaderCells);
