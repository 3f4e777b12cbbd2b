using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Documents.Reading;

/// <summary>Counts how often each character of a source is covered by a block, heading, title or the outside.</summary>
internal static class PartitionCheck
{
    /// <summary>What is wrong with the partition, or <c>null</c>.</summary>
    public static string? Fault(SourceContent content)
    {
        var text = content.Source.Text;
        var covered = new int[text.Length];
        foreach (var span in content.Outside)
            Cover(covered, span);
        foreach (var document in content.Documents)
        {
            Cover(covered, document.TitleSpan);
            if (!document.Span.Contains(document.TitleSpan))
                return $"title outside its document: {document.TitleSpan} {document.Span}";
            if (Walk(text, document, document.Root, covered) is { } fault)
                return fault;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && covered[i] != 1)
                return $"character {i} is covered {covered[i]} times";
        }

        return content.Documents.Select(document => document.Id).Distinct().Count() == content.Documents.Count ? null : "identifiers repeat";
    }

    private static string? Walk(string text, Document document, Section section, int[] covered)
    {
        Cover(covered, section.HeadingSpan);
        foreach (var block in section.Blocks)
        {
            Cover(covered, block.Span);
            if (!section.Span.Contains(block.Span) || !document.Span.Contains(block.Span))
                return $"block {block.Span} outside its section {section.Span}";
            if (block.Span.Length == 0 || char.IsWhiteSpace(text[block.Span.Start]) || char.IsWhiteSpace(text[block.Span.End - 1]))
                return $"block {block.Span} has white space at an end";
            if (block.Cells.Any(cell => !block.Span.Contains(cell)))
                return $"cell outside its row {block.Span}";
            if (SentenceFault(text, block) is { } fault)
                return fault;
        }

        foreach (var child in section.Sections)
        {
            if (!section.Span.Contains(child.Span))
                return $"section {child.Span} outside {section.Span}";
            if (Walk(text, document, child, covered) is { } fault)
                return fault;
        }

        return null;
    }

    private static string? SentenceFault(string text, Block block)
    {
        var at = block.Span.Start;
        foreach (var sentence in block.Sentences)
        {
            if (sentence.Span.Start < at || sentence.Span.End > block.Span.End || !string.IsNullOrWhiteSpace(text[at..sentence.Span.Start]))
                return $"sentence {sentence.Span} does not follow {at} in {block.Span}";
            at = sentence.Span.End;
        }

        return string.IsNullOrWhiteSpace(text[at..block.Span.End]) ? null : $"no sentence covers {at} in {block.Span}";
    }

    private static void Cover(int[] covered, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
            covered[i]++;
    }
}
