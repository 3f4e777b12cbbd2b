using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Answers.Composing;

/// <summary>What a stretch of text says, for comparing it with a question.</summary>
/// <param name="Stems">Its stems, numbers and Chinese bigrams.</param>
/// <param name="Roots">What the families of its English words have in common.</param>
/// <param name="Concepts">The glossary's concepts that it names.</param>
/// <param name="Quantities">Its amounts, rates, counts, dates and durations.</param>
public sealed record WordSet(
    IReadOnlySet<string> Stems, IReadOnlySet<string> Roots, IReadOnlySet<Concept> Concepts, IReadOnlyList<Quantity> Quantities)
{
    // Another form of the word, and another word for it, are nearly the word itself.
    private const double FamilyMatch = .9, SynonymMatch = .8;

    /// <summary>How far the text has a question's word, 0 to 1: 1 for the word itself, another name of the same concept or the
    /// same value in other words or units, less for a word of its family or an everyday synonym.</summary>
    /// <param name="term">The word.</param>
    public double Match(FocusTerm term) =>
        Stems.Contains(term.Stem)
        || (term.Concept is { } concept && Concepts.Contains(concept))
        || (term.Quantity is { } quantity && Quantities.Any(quantity.SameValueAs)) ? 1
        : Roots.Contains(term.Root) ? FamilyMatch
        : term.Synonyms.Count > 0 && term.Synonyms.Overlaps(Stems) ? SynonymMatch
        : 0;

    /// <summary>These words and those of <paramref name="subject"/>, without its values.</summary>
    public WordSet With(WordSet subject) =>
        new(Stems.Union(subject.Stems).ToHashSet(StringComparer.Ordinal), Roots.Union(subject.Roots).ToHashSet(StringComparer.Ordinal), Concepts.Union(subject.Concepts).ToHashSet(), Quantities);
}
