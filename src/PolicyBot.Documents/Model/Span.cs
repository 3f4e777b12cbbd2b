namespace PolicyBot.Documents.Model;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 offsets into a source's whole text.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="End">Offset just past the last character.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many UTF-16 units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share a character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The characters that the span covers in <paramref name="text"/>, exactly as they stand there.</summary>
    public string In(string text) => text[Start..End];
}
