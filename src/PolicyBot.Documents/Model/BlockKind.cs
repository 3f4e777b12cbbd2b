namespace PolicyBot.Documents.Model;

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list.</summary>
    ListItem,

    /// <summary>A table's header row (in Markdown with its delimiter row).</summary>
    TableHeader,

    /// <summary>One row of a table.</summary>
    TableRow,
}
