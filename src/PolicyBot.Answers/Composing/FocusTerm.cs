using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Answers.Composing;

/// <summary>A word of a question that an answer is measured against.</summary>
/// <param name="Stem">Its stem, or a Chinese bigram.</param>
/// <param name="Weight">How much it tells about the subject: its inverse document frequency, less for words that only ask.</param>
/// <param name="IsName">Whether it is written like a name; an answer has to speak of what the question names.</param>
/// <param name="IsSubject">Whether it belongs to what is asked about: no word that only asks, and one that a document has itself or
/// the glossary has other names for.</param>
/// <param name="Concept">The glossary's concept that it is, or is a part of, or <c>null</c>.</param>
/// <param name="Quantity">The value that it is a part of, or <c>null</c>.</param>
/// <param name="Root">What its word family has in common.</param>
/// <param name="Synonyms">The stems of everyday words that mean nearly the same.</param>
/// <param name="IsContent">Whether it says what the question is about, known to the documents or not: no word that only asks.</param>
/// <param name="IsAsked">Whether it belongs to the phrase that names the very thing asked for.</param>
public sealed record FocusTerm(
    string Stem, double Weight, bool IsName, bool IsSubject, Concept? Concept, Quantity? Quantity, string Root, IReadOnlySet<string> Synonyms, bool IsContent, bool IsAsked)
{
    // A word that the glossary does not know cannot be found in a text of another language, so its absence there says little.
    private const double UntranslatableWeight = .2;

    /// <summary>How much the word counts against a text.</summary>
    /// <param name="sameLanguage">Whether text and question are in one language.</param>
    public double WeightIn(bool sameLanguage) =>
        sameLanguage || IsName || Concept is not null || Quantity is not null ? Weight : Weight * UntranslatableWeight;
}
