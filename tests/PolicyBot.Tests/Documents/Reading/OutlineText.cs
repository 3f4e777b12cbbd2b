using System.Globalization;
using System.Text;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Reading;

/// <summary>Writes a document as a readable outline: <c>#</c> headings, <c>P</c> paragraphs, <c>*</c> items with
/// <c>[mark]</c> and <c>{label}</c>, <c>|</c> tables. Long text is cut after its first words.</summary>
internal static class OutlineText
{
    private const int Words = 5;

    public static string Of(SourceContent content, Document document)
    {
        var outline = new StringBuilder();
        outline.Append("= ").Append(document.Title).Append('\n');
        Write(outline, content.Source.Text, document.Root, 0);
        return outline.ToString();
    }

    private static void Write(StringBuilder outline, string text, Section section, int depth)
    {
        var indent = new string(' ', depth * 2);
        foreach (var block in section.Blocks)
        {
            outline.Append(indent);
            var display = DisplayText.Fold(block.Span.In(text));
            if (block.Cells.Count > 0)
            {
                var cells = block.Cells.Select(cell => Start(DisplayText.Fold(cell.In(text))));
                outline.Append(block.Kind == BlockKind.TableHeader ? "|= " : "| ").AppendJoin(" | ", cells);
            }
            else if (block.Kind == BlockKind.ListItem)
            {
                outline.Append(' ', block.ListLevel * 2).Append("* ");
                if (block.Mark is not null)
                    outline.Append(CultureInfo.InvariantCulture, $"[{block.Mark}] ");
                outline.Append(block.Label is null ? Start(Unmarked(display, block.Mark)) : $"{{{block.Label}}}");
            }
            else
            {
                outline.Append("P ").Append(Start(display));
            }

            outline.Append('\n');
        }

        foreach (var child in section.Sections)
        {
            outline.Append(indent).Append("# ").Append(child.Heading).Append('\n');
            Write(outline, text, child, depth + 1);
        }
    }

    private static string Unmarked(string display, string? mark) =>
        mark is not null && display.StartsWith(mark, StringComparison.Ordinal) ? display[mark.Length..].TrimStart() : display;

    private static string Start(string display)
    {
        var words = display.Split(' ');
        var start = string.Join(' ', words.Take(Words));
        return start.Length > 60 ? start[..20] + "…" : words.Length > Words ? start + " …" : start;
    }
}
