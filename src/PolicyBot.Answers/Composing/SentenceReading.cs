using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Composing;

/// <summary>A sentence, or a whole table row, taken apart for composing.</summary>
/// <param name="Span">Where it stands, list mark left out, as offsets into the source.</param>
/// <param name="Text">It as display text; a table row with its header.</param>
/// <param name="Statement">What kind of statement it makes.</param>
/// <param name="Words">What it says, and what it says it of where that stands before it ("It expires …").</param>
public sealed record SentenceReading(Span Span, string Text, StatementKind Statement, WordSet Words);
