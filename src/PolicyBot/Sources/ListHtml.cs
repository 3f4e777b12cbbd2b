using PolicyBot.Documents.Model;

namespace PolicyBot.Sources;

/// <summary>Writes neighbouring list items as nested HTML lists.</summary>
/// <param name="text">Writes the words, list marks included.</param>
/// <param name="output">Takes the HTML.</param>
internal sealed class ListHtml(MarkedText text, TextWriter output)
{
    /// <summary>Writes the items.</summary>
    /// <param name="items">List items in reading order.</param>
    public void Write(IEnumerable<Block> items)
    {
        Stack<int> open = [];
        foreach (var item in items)
        {
            while (open.TryPeek(out var level) && level > item.ListLevel)
            {
                output.Write("</li></ul>\n");
                open.Pop();
            }

            if (open.TryPeek(out var same) && same == item.ListLevel)
            {
                output.Write("</li>\n");
            }
            else
            {
                output.Write("<ul>\n");
                open.Push(item.ListLevel);
            }

            output.Write(item.Mark is null ? "<li>" : "<li class=\"marked\">");
            text.Write(item.Span);
        }

        foreach (var _ in open)
            output.Write("</li></ul>\n");
    }
}
