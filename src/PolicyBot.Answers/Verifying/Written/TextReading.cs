using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>What a stretch of text says, for comparing a written sentence with what it cites.</summary>
/// <param name="Text">The text as display text in simplified characters; all offsets count in it.</param>
/// <param name="Tokens">Its words, numbers and Chinese bigrams and characters.</param>
/// <param name="Stems">The stems of its words and its Chinese bigrams.</param>
/// <param name="Roots">What the families of its English words have in common.</param>
/// <param name="Concepts">The glossary's concepts that it names.</param>
/// <param name="Values">Its amounts, rates, counts, dates and durations.</param>
/// <param name="Units">Its words and terms that carry meaning, with their places.</param>
/// <param name="Clauses">Its clauses in order.</param>
internal sealed record TextReading(
    string Text,
    IReadOnlyList<Token> Tokens,
    IReadOnlySet<string> Stems,
    IReadOnlySet<string> Roots,
    IReadOnlySet<Concept> Concepts,
    IReadOnlyList<StatedValue> Values,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Clause> Clauses)
{
    /// <summary>Whether more of it is Chinese than not.</summary>
    public bool IsChinese { get; } = Tokens.Count(token => token.Kind == TokenKind.Character) > Tokens.Count(token => token.Kind == TokenKind.Word);

    /// <summary>The words of a value as written.</summary>
    public string Shown(StatedValue value) => Text[value.Quantity.Start..value.Quantity.End];
}

/// <summary>A word or term that carries meaning, at its place.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Key">What it is compared by: the root of an English word, a Chinese bigram, or a concept.</param>
internal readonly record struct Unit(Span Span, object Key);

/// <summary>A clause of a sentence.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Keys">What its words and terms are compared by.</param>
/// <param name="Cues">What its words say of how it is meant.</param>
internal sealed record Clause(Span Span, IReadOnlySet<object> Keys, Cues Cues);

/// <summary>A value with what its surroundings say of it.</summary>
/// <param name="Quantity">The value.</param>
/// <param name="Bound">How it is bounded, by words next to it or by a noun such as "limit" before it.</param>
/// <param name="Period">What it is paid or counted per (<c>year</c>, <c>month</c>, …), or <c>null</c>.</param>
/// <param name="IsWorkingTime">Whether it counts working days only.</param>
internal sealed record StatedValue(Quantity Quantity, Bound Bound, string? Period, bool IsWorkingTime);
