namespace PolicyBot.Documents.Reading;

/// <summary>One list that may go on.</summary>
internal sealed class OpenList(Mark first, int indent, int level)
{
    private int items;
    private int sentences;

    public Mark Last { get; private set; } = first;

    public int Indent { get; } = indent;

    public int Level { get; } = level;

    /// <summary>Whether the last item announces what follows.</summary>
    public bool EndsInColon { get; private set; }

    /// <summary>Whether most items say something rather than name something.</summary>
    public bool IsOfSentences => sentences * 2 > items;

    public void Take(Piece piece, Mark mark)
    {
        Last = mark;
        EndsInColon = piece.EndsInColon;
        items++;
        sentences += piece.IsTerminated || piece.Label is not null ? 1 : 0;
    }
}
