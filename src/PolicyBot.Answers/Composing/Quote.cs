using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>A passage, or a part of one, that a claim rests on.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Span">The part quoted, as offsets into the source; within the passage's span.</param>
public sealed record Quote(Passage Passage, Span Span)
{
    /// <summary>Exactly the source's characters.</summary>
    public string Text => Passage.Text[(Span.Start - Passage.Span.Start)..(Span.End - Passage.Span.Start)];
}
