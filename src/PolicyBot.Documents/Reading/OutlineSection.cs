namespace PolicyBot.Documents.Reading;

/// <summary>A section while the outline grows.</summary>
internal sealed class OutlineSection(Piece? heading, Mark? mark)
{
    private readonly HashSet<string> styles = [];

    /// <summary>The heading; <c>null</c> for a document's root.</summary>
    public Piece? Heading { get; } = heading;

    /// <summary>The heading's mark as it was read in its place.</summary>
    public Mark? Mark { get; } = mark;

    public HeadingShape? Shape => Heading?.Heading;

    public List<OutlineBlock> Blocks { get; } = [];

    public List<OutlineSection> Sections { get; } = [];

    /// <summary>How many subsections stand without a mark.</summary>
    public int UnmarkedCount { get; private set; }

    /// <summary>Whether subsections with marks of this style were seen.</summary>
    public bool HasStyle(string style) => styles.Contains(style);

    public void Add(OutlineSection section)
    {
        Sections.Add(section);
        if (section.Mark is null)
            UnmarkedCount++;
        else
            styles.Add(section.Mark.Style);
    }
}
