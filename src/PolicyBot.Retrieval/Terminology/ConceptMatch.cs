using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Terminology;

/// <summary>A concept found in a text.</summary>
/// <param name="Span">Where its name stands in the text searched.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Name">The name found, as the glossary has it; the text may have it in the plural or in traditional characters.</param>
/// <param name="Language">The language of the name: English or simplified Chinese.</param>
public sealed record ConceptMatch(Span Span, Concept Concept, string Name, Language Language);
