using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>What a stretch of text says, for comparing a written sentence with what it cites.</summary>
/// <param name="Text">The text as display text in simplified characters.</param>
/// <param name="Tokens">Its words, numbers and Chinese bigrams and characters.</param>
/// <param name="Stems">The stems of its words and its Chinese bigrams.</param>
/// <param name="Roots">What the families of its English words have in common.</param>
/// <param name="Concepts">The glossary's concepts that it names.</param>
/// <param name="Quantities">Its amounts, rates, counts, dates and durations.</param>
/// <param name="IsChinese">Whether most of its words are Chinese.</param>
internal sealed record TextReading(
    string Text,
    IReadOnlyList<Token> Tokens,
    IReadOnlySet<string> Stems,
    IReadOnlySet<string> Roots,
    IReadOnlySet<Concept> Concepts,
    IReadOnlyList<Quantity> Quantities,
    bool IsChinese);
