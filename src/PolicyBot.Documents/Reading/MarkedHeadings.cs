namespace PolicyBot.Documents.Reading;

/// <summary>Tells, for a piece with a number, whether it is a heading and on which level.</summary>
internal sealed class MarkedHeadings(IReadOnlyList<Piece> pieces)
{
    /// <summary>The level is a new one, below the innermost open section.</summary>
    public const int NewLevel = int.MaxValue;

    private const int LongestHeading = 24;
    private const int FarthestSibling = 400;
    private const int DeepestLevel = 12;

    /// <summary>How sure it is that a number goes on counting a level's headings.</summary>
    private enum Fit
    {
        None,
        SkipsNumbers,
        MixesStyles,
        CountsUnmarked,
        Continues,
    }

    /// <summary>The depth in <paramref name="open"/> of the section that the heading follows, <see cref="NewLevel"/>, or
    /// <c>null</c> when the piece is a list item.</summary>
    public int? DepthOf(int index, Mark mark, IReadOnlyList<OutlineSection> open, OpenLists lists)
    {
        var piece = pieces[index];
        if (!IsTitleShaped(piece))
            return null;
        if (mark.Style == Mark.Decimal)
            return DecimalDepth(index, mark, open);
        if (mark.IsAnnex)
            return open.Count > 1 ? 1 : NewLevel;
        var (depth, fit) = BestFit(mark, open);
        var list = lists.ContinuedBy(mark);
        if (list is not null)
        {
            var breaksList = list.IsOfSentences ? piece is { Label: null, EndsInColon: false } : HasText(index) && !IsSibling(index + 1, mark);
            return fit > Fit.SkipsNumbers && breaksList ? depth : null;
        }

        if (fit > Fit.SkipsNumbers || (fit == Fit.SkipsNumbers && !IsSibling(index + 1, mark)))
            return depth;
        return open.Count <= DeepestLevel && open.Count(section => section.Mark?.Style == mark.Style) < 2 && StartsHeadings(index, mark) ? NewLevel : null;
    }

    private static bool IsTitleShaped(Piece piece)
    {
        if (piece.Weight > LongestHeading || (piece.IsTerminated && !LineShape.IsQuestion(piece.Text)))
            return false;
        // "The following papers are needed:" is said, not titled.
        if (piece.EndsInColon && LineShape.IsStatement(piece.Body))
            return false;
        return piece.Body.Length == 0 || !char.IsLower(piece.Body[0]);
    }

    private int? DecimalDepth(int index, Mark mark, IReadOnlyList<OutlineSection> open)
    {
        for (var depth = open.Count - 1; depth > 0; depth--)
        {
            var other = open[depth].Mark;
            if (other is null)
                continue;
            if (other.Style == Mark.Decimal && other.Path.Length == mark.Path.Length)
                return depth;
            var parent = other.Style == Mark.Decimal ? other.Path : [other.Number];
            if (mark.Path.AsSpan().StartsWith(parent) && parent.Length < mark.Path.Length)
                return depth + 1 < open.Count ? depth + 1 : open.Count <= DeepestLevel ? NewLevel : null;
        }

        return mark.Number == 1 && HasText(index) && open.Count <= DeepestLevel ? NewLevel : null;
    }

    private static (int Depth, Fit Fit) BestFit(Mark mark, IReadOnlyList<OutlineSection> open)
    {
        var best = (Depth: 0, Fit: Fit.None);
        for (var depth = open.Count - 1; depth > 0; depth--)
        {
            var fit = FitOf(mark, open[depth], open[depth - 1]);
            if (fit > best.Fit)
                best = (depth, fit);
        }

        return best;
    }

    private static Fit FitOf(Mark mark, OutlineSection section, OutlineSection parent)
    {
        if (section.Mark is not { } last)
        {
            return mark.IsPlain && parent.UnmarkedCount == parent.Sections.Count && parent.UnmarkedCount == mark.Number - 1 && mark.Number > 2
                ? Fit.CountsUnmarked
                : Fit.None;
        }

        if (last.Number + 1 == mark.Number)
        {
            if (last.Style == mark.Style || (parent.HasStyle(mark.Style) && mark.IsPlain && last.IsPlain))
                return Fit.Continues;
            return mark.IsPlain && last.IsPlain ? Fit.MixesStyles : Fit.None;
        }

        return last.Style == mark.Style && (mark.IsNamed || mark.Number > last.Number) ? Fit.SkipsNumbers : Fit.None;
    }

    /// <summary>Whether a first number begins headings rather than a list: text stands below it, and the next of its kind
    /// looks like a heading too.</summary>
    private bool StartsHeadings(int index, Mark mark)
    {
        if (!HasText(index) || IsSibling(index + 1, mark))
            return mark.IsNamed && index + 1 < pieces.Count && !IsSibling(index + 1, mark);
        if (!(mark.IsPlain || mark.IsNamed || mark.Style is "(1)" or "（一）" or "A.") && pieces[index + 1].Mark is not null)
            return false;
        if (mark.Number > 1 && !(mark.IsPlain || mark.IsNamed))
            return false;
        return NextSibling(index, mark) is not { } next || IsTitleShaped(next);
    }

    private bool HasText(int index) => index + 1 < pieces.Count;

    private bool IsSibling(int index, Mark mark) =>
        index < pieces.Count && pieces[index].Mark is { } other
        && (Follows(mark, other) || Follows(mark, other.AsLetter));

    private static bool Follows(Mark mark, Mark other) => other.Style == mark.Style && other.Number == mark.Number + 1;

    private Piece? NextSibling(int index, Mark mark)
    {
        for (var i = index + 1; i < pieces.Count && i < index + FarthestSibling; i++)
        {
            if (pieces[i].Mark is not { } other || other.Style != mark.Style)
                continue;
            return other.Number == mark.Number + 1 ? pieces[i] : null;
        }

        return null;
    }
}
