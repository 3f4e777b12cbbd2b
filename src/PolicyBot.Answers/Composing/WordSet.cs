using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Answers.Composing;

/// <summary>What a stretch of text says, for comparing it with a question.</summary>
/// <param name="Stems">Its stems, numbers and Chinese bigrams.</param>
/// <param name="Concepts">The glossary's concepts that it names.</param>
/// <param name="Quantities">Its amounts, rates, counts, dates and durations.</param>
public sealed record WordSet(
    IReadOnlySet<string> Stems, IReadOnlySet<Concept> Concepts, IReadOnlyList<Quantity> Quantities)
{
    /// <summary>Whether the text has a question's word: itself, another name of the same concept, or the same value in other
    /// words or units.</summary>
    /// <param name="term">The word.</param>
    public bool Has(FocusTerm term) =>
        Stems.Contains(term.Stem)
        || (term.Concept is { } concept && Concepts.Contains(concept))
        || (term.Quantity is { } quantity && Quantities.Any(quantity.SameValueAs));
}
