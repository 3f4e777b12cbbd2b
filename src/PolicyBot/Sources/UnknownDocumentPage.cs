namespace PolicyBot.Sources;

/// <summary>The page for a link whose document is not there.</summary>
/// <param name="wording">The page's own words.</param>
public sealed class UnknownDocumentPage(SourceWording wording)
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Takes the HTML.</param>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        PageFrame.Begin(output, wording, wording.Unknown);
        output.Write($"<main id=\"text\" class=\"unknown\"><h1>{MarkedText.Encoder.Encode(wording.Unknown)}</h1>\n");
        output.Write($"<p>{MarkedText.Encoder.Encode(wording.UnknownDetail)}</p></main>\n");
        PageFrame.End(output);
    }
}
