namespace PolicyBot.Documents.Reading;

/// <summary>Finds the headings that carry no mark. None is known by its words: what counts is how short and how
/// finished the line is, what stands before and after it, and whether the document has others like it.</summary>
internal sealed class UnmarkedHeadings(IReadOnlyList<Piece> pieces)
{
    private const int LongestColonHeading = 8;
    private const int LongestChineseColonHeading = 4;
    private const int LongestBareHeading = 5;
    private const int LongestBareHeadingBetweenSentences = 10;
    private const int LongestCapitals = 16;
    private const int LongestLabelled = 8;

    /// <summary>Sets <see cref="Piece.Heading"/> on the pieces that are headings.</summary>
    public void Find()
    {
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            if (pieces[i].IsOpen)
                pieces[i].Heading = ShapeOf(i);
        }

        // A label or a question alone may be anything; several alike are a pattern.
        KeepOnlySeveral(HeadingShape.Labelled);
        KeepOnlySeveral(HeadingShape.Question);
    }

    private HeadingShape? ShapeOf(int i)
    {
        var piece = pieces[i];
        if (LineShape.IsDate(piece.Text) || LineShape.IsDocumentNumber(piece.Text) || LineShape.IsDate(pieces[i + 1].Text))
            return null;
        if (piece.EndsInColon)
            return IsColonHeading(i) ? HeadingShape.Colon : null;
        if (LineShape.IsQuestion(piece.Text))
            return IsQuestionHeading(i) ? HeadingShape.Question : null;
        if (piece.IsTerminated)
            return null;
        if (LineShape.IsAllCapitals(piece.Text))
            return piece.Weight <= LongestCapitals && !IsListed(i) ? HeadingShape.Capitals : null;
        if (piece.Label is not null)
            return IsLabelledHeading(i) ? HeadingShape.Labelled : null;
        return IsBareHeading(i) ? HeadingShape.Bare : null;
    }

    private bool IsColonHeading(int i)
    {
        var piece = pieces[i];
        return piece.Weight <= (piece.Text.Any(SourceLine.IsWide) ? LongestChineseColonHeading : LongestColonHeading)
            && !piece.Text.AsSpan().ContainsAny(',', '，', '、')
            && !LineShape.IsStatement(piece.Text)
            && !IsSalutation(i);
    }

    /// <summary>A line to the addressees, before anything else is said.</summary>
    private bool IsSalutation(int i)
    {
        for (var before = 0; before < i; before++)
        {
            if (pieces[before].Mark is not null || pieces[before].Heading is not null || pieces[before].HeadingLevel is not null
                || pieces[before].IsTerminated)
            {
                return false;
            }
        }

        return pieces[i + 1].IsTerminated && pieces[i + 1].Mark is null;
    }

    private bool IsQuestionHeading(int i) =>
        pieces[i + 1] is { IsTerminated: true } answer && !LineShape.IsQuestion(answer.Text) && answer.Mark is not { IsBullet: false };

    private bool IsLabelledHeading(int i)
    {
        var next = pieces[i + 1];
        return pieces[i].Weight <= LongestLabelled
            && !(i > 0 && IsShortLabelled(pieces[i - 1]))
            && next is { IsOpen: true, Label: null, EndsInColon: false }
            && (next.IsTerminated || next.Weight > LongestBareHeadingBetweenSentences);
    }

    private static bool IsShortLabelled(Piece piece) =>
        piece is { IsTerminated: false, Label: not null, Weight: <= LongestLabelled, Mark: null, IsSettled: false };

    private bool IsBareHeading(int i)
    {
        var piece = pieces[i];
        var next = pieces[i + 1];
        if (IsListed(i) || !LeadsTo(piece, next))
            return false;
        var before = i == 0 ? null : pieces[i - 1];
        if (before is { Heading: HeadingShape.Colon })
            return false;
        if (piece.Weight <= LongestBareHeading)
            return before is not { EndsInColon: true } || next.IsTerminated;
        var limit = LineShape.IsTitleCase(piece.Text) ? LongestBareHeadingBetweenSentences + 2 : LongestBareHeadingBetweenSentences;
        return piece.Weight <= limit
            && (before is null || (before.IsTerminated && !before.EndsInColon) || before.IsTable || before.HeadingLevel is not null || before.Mark is not null)
            && next is { IsTerminated: true, Mark: null }
            && next.Weight >= piece.Weight;
    }

    /// <summary>Whether what follows can be the text or the first part below a heading.</summary>
    private static bool LeadsTo(Piece piece, Piece next)
    {
        if (next.IsTable)
            return true;
        if (next.Mark is { } mark)
            return mark.IsBullet || mark.Path[^1] == 1 || next.IsTerminated;
        return next.IsTerminated || next.EndsInColon || next.Label is not null
            || (next.Weight >= LongestColonHeading && next.Weight >= piece.Weight * 2);
    }

    /// <summary>Whether the line is one of several short ones, as the items of a list without marks are.</summary>
    private bool IsListed(int i) =>
        i > 0 && pieces[i - 1] is { IsOpen: true, IsTerminated: false, EndsInColon: false, Label: null } before
        && before.Weight < pieces[i].Weight * 2;

    private void KeepOnlySeveral(HeadingShape shape)
    {
        var found = pieces.Where(piece => piece.Heading == shape).ToList();
        if (found.Count == 1)
            found[0].Heading = null;
    }
}
