using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>A condition of a measure with the words that make it one.</summary>
/// <param name="Condition">What is asked.</param>
/// <param name="Text">The condition for a reader.</param>
/// <param name="Quotation">Where the document says so.</param>
public sealed record MeasureCondition(Condition Condition, Wording Text, Quotation Quotation);

/// <summary>Something said about a measure, with where the document says it.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Quotation">Where; <c>null</c> where it is no more than the maintainers' advice.</param>
public sealed record QuotedWords(Wording Text, Quotation? Quotation);

/// <summary>By when to apply.</summary>
/// <param name="Words">The document's words.</param>
/// <param name="Opens">The first day; <c>null</c> where it is not known.</param>
/// <param name="Date">The last day; <c>null</c> where it is not known.</param>
/// <param name="Rolling">Whether one can apply at any time.</param>
/// <param name="Quotation">Where the document says so.</param>
public sealed record Deadline(string Words, DateOnly? Opens, DateOnly? Date, bool Rolling, Quotation Quotation);

/// <summary>How long a measure holds.</summary>
/// <param name="Words">The document's words.</param>
/// <param name="From">The first day; <c>null</c> where it is not known.</param>
/// <param name="Until">The last day; <c>null</c> where it is not known.</param>
/// <param name="Quotation">Where the document says so.</param>
public sealed record Period(string Words, DateOnly? From, DateOnly? Until, Quotation Quotation);

/// <summary>Something that a document mentions too vaguely to be a measure.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Why">What is missing.</param>
/// <param name="Quotation">Where the document mentions it.</param>
public sealed record NotEncoded(Wording Text, Wording Why, Quotation Quotation);
