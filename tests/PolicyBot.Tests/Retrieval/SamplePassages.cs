using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Tests.Retrieval;

/// <summary>Passages made by hand.</summary>
internal static class SamplePassages
{
    public static Passage Of(string text, string title = "", string[]? section = null, BlockKind kind = BlockKind.Paragraph) => new(
        Guid.NewGuid(), "document", title, null, "source.txt", section ?? [], 0, new Span(0, text.Length), text, kind, 0, null,
        [], [], [], Language.English, [], [], null);
}
