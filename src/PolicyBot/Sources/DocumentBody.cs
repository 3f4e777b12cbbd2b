using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>Writes a document's text as HTML: headings, paragraphs, lists and tables as the section tree has them.</summary>
/// <param name="text">Writes the words.</param>
/// <param name="output">Takes the HTML.</param>
public sealed class DocumentBody(MarkedText text, TextWriter output)
{
    // h1 is the document's title.
    private const int FirstHeading = 2;
    private const int LastHeading = 6;

    /// <summary>Writes everything below a section's heading.</summary>
    /// <param name="root">The section, the document's root for all of it.</param>
    /// <param name="firstHeading">The level of its subsections' headings, 2 to 6.</param>
    public void Write(Section root, int firstHeading = FirstHeading)
    {
        ArgumentNullException.ThrowIfNull(root);
        WriteContents(root, firstHeading);
    }

    /// <summary>The id of a section's element.</summary>
    /// <param name="section">A section with a heading.</param>
    public static string IdOf(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return $"section-{section.HeadingSpan.Start}";
    }

    private void WriteContents(Section section, int level)
    {
        WriteBlocks(section.Blocks);
        foreach (var below in section.Sections)
        {
            var heading = Math.Min(level, LastHeading);
            output.Write($"<section><h{heading} id=\"{IdOf(below)}\">");
            text.WriteHeading(below.HeadingSpan);
            output.Write($"</h{heading}>\n");
            WriteContents(below, level + 1);
            output.Write("</section>\n");
        }
    }

    private void WriteBlocks(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var count = blocks.Skip(i).TakeWhile(b => IsOneGroup(blocks[i], b)).Count();
            Block[] group = [.. blocks.Skip(i).Take(count)];
            switch (blocks[i].Kind)
            {
                case BlockKind.ListItem:
                    new ListHtml(text, output).Write(group);
                    break;
                case BlockKind.TableHeader or BlockKind.TableRow:
                    new TableHtml(text, output).Write(group);
                    break;
                default:
                    WriteParagraph(blocks[i]);
                    break;
            }

            i += count;
        }
    }

    // A list or a table is one element; a header row begins a new table.
    private static bool IsOneGroup(Block first, Block other) =>
        ReferenceEquals(first, other)
        || (first.Kind == BlockKind.ListItem && other.Kind == BlockKind.ListItem)
        || (first.Kind is BlockKind.TableHeader or BlockKind.TableRow
            && other.Kind == BlockKind.TableRow
            && other.HeaderCells.SequenceEqual(first.HeaderCells));

    private void WriteParagraph(Block block)
    {
        output.Write("<p>");
        text.Write(block.Span);
        output.Write("</p>\n");
    }
}
