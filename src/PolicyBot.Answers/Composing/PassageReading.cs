namespace PolicyBot.Answers.Composing;

/// <summary>A passage taken apart for composing: its sentences and the words around them, from near to far. A question's words
/// may stand in any of them, and count less the farther away they stand.</summary>
/// <param name="Sentences">The sentences in order; one for a table row.</param>
/// <param name="Label">The item's label and a row's header cells.</param>
/// <param name="Words">The whole passage.</param>
/// <param name="Headings">The section's headings.</param>
/// <param name="Title">The document's title.</param>
public sealed record PassageReading(
    IReadOnlyList<SentenceReading> Sentences, WordSet Label, WordSet Words, WordSet Headings, WordSet Title);
