namespace PolicyBot.Documents.Reading;

/// <summary>The lists that a next item could go on with, outermost first.</summary>
internal sealed class OpenLists
{
    private readonly List<OpenList> lists = [];

    /// <summary>The list that a mark goes on counting, or <c>null</c>.</summary>
    public OpenList? ContinuedBy(Mark mark) =>
        lists.FindLast(list => list.Last.Style == mark.Style && list.Last.Number + 1 == mark.Number);

    /// <summary>The list last added to, or <c>null</c>.</summary>
    public OpenList? Innermost => lists.Count == 0 ? null : lists[^1];

    public void Clear() => lists.Clear();

    /// <summary>Adds a marked item and tells its level.</summary>
    public int Add(Piece piece, Mark mark)
    {
        var list = mark.IsBullet ? BulletList(piece, mark) : ContinuedBy(mark) ?? SameStyle(piece, mark);
        if (list is null)
        {
            // A bullet or number no deeper than an earlier list's marks does not stand inside that list's item.
            while (lists.Count > 0 && piece.Indent < lists[^1].Indent)
                lists.RemoveAt(lists.Count - 1);
            list = new OpenList(mark, piece.Indent, lists.Count);
            lists.Add(list);
        }
        else
        {
            lists.RemoveRange(list.Level + 1, lists.Count - list.Level - 1);
        }

        list.Take(piece, mark);
        return list.Level;
    }

    private OpenList? BulletList(Piece piece, Mark mark)
    {
        for (var i = lists.Count - 1; i >= 0; i--)
        {
            if (lists[i].Last.Style == mark.Style && lists[i].Indent == piece.Indent)
                return lists[i];
        }

        return lists.FindLast(list => list.Last.Style == mark.Style && list.Indent >= piece.Indent);
    }

    private OpenList? SameStyle(Piece piece, Mark mark) => mark.Number == 1
        ? lists.FindLast(list => list.Last.Style == mark.Style && list.Indent == piece.Indent && !list.EndsInColon)
        : lists.FindLast(list => list.Last.Style == mark.Style);
}
