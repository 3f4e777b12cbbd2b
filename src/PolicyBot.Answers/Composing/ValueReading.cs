using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Composing;

/// <summary>A value in a sentence and the words around it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Clause">The words of its clause: up to a semicolon or full stop, and not far away.</param>
/// <param name="Phrase">The words of its phrase: up to a comma too.</param>
public sealed record ValueReading(Quantity Value, WordSet Clause, WordSet Phrase);
