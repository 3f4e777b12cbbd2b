using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Documents.Reading;

/// <summary>A line, or several that were broken only for width, on its way to becoming a title, a heading or a block.</summary>
internal sealed class Piece
{
    public Piece(string source, SourceLine line)
        : this(source, line.Span, line.Indent, line.AfterBlank)
    {
        Mark = Mark.Read(source, line.Span);
        Body = Mark is null ? Text : DisplayText.Fold(source[(Span.Start + Mark.Length)..Span.End]);
        var label = LineShape.LabelEnd(BodyIn(source));
        Label = label < 0 ? null : DisplayText.Fold(BodyIn(source)[..label]);
        IsTerminated = LineShape.IsTerminated(Text);
        EndsInColon = LineShape.EndsInColon(Text);
        Weight = LineShape.Weight(Body);
    }

    /// <summary>A piece whose kind is settled by the format it comes from.</summary>
    public Piece(string source, Span span, int indent, bool afterBlank)
    {
        Span = span;
        Indent = indent;
        AfterBlank = afterBlank;
        Text = DisplayText.Fold(source, span);
        Body = Text;
    }

    public Span Span { get; set; }

    public int Indent { get; }

    public bool AfterBlank { get; }

    /// <summary>The whole piece as display text.</summary>
    public string Text { get; }

    /// <summary>The words after the mark, as display text.</summary>
    public string Body { get; init; }

    public Mark? Mark { get; init; }

    /// <summary>The words before the colon, as display text, when the piece is labelled.</summary>
    public string? Label { get; init; }

    public bool IsTerminated { get; }

    public bool EndsInColon { get; }

    /// <summary>How much there is to read after the mark, see <see cref="LineShape.Weight"/>.</summary>
    public int Weight { get; }

    /// <summary>A heading's level where the format says so (1 for <c>#</c>); else <c>null</c>.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>A list item's level where the format says so; else <c>null</c>.</summary>
    public int? ItemLevel { get; init; }

    /// <summary>The mark of an item whose level the format says, as it stands.</summary>
    public string? ItemMark { get; init; }

    /// <summary>Whether the format settled what the piece is.</summary>
    public bool IsSettled { get; init; }

    /// <summary>The cells of a table's row; empty otherwise.</summary>
    public IReadOnlyList<Span> Cells { get; init; } = [];

    /// <summary>The header cells of a table as display text; empty otherwise.</summary>
    public IReadOnlyList<string> HeaderCells { get; init; } = [];

    /// <summary>Paragraph, or a table's row; whether a paragraph is an item is found later.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>How an unmarked line heads what follows; <c>null</c> when it is no heading of that kind.</summary>
    public HeadingShape? Heading { get; set; }

    public bool IsTable => Kind is BlockKind.TableHeader or BlockKind.TableRow;

    /// <summary>Whether it is a line without any mark whose kind has to be found.</summary>
    public bool IsOpen => Mark is null && !IsSettled && !IsTable && Heading is null;

    private string BodyIn(string source) => Mark is null ? Span.In(source) : source[(Span.Start + Mark.Length)..Span.End];
}
