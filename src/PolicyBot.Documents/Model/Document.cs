namespace PolicyBot.Documents.Model;

/// <summary>One article or policy text.</summary>
/// <param name="Id">A readable slug of the title, stable across runs.</param>
/// <param name="Title">The title as display text, without list marks.</param>
/// <param name="TitleSpan">Where the title stands; empty at the document's start when the text has none and the file's name serves.</param>
/// <param name="Span">The whole document, title included.</param>
/// <param name="Language">The language of most of its text.</param>
/// <param name="Root">The section without heading that holds everything else.</param>
/// <param name="Facts">What the text says of the policy it deals with.</param>
public sealed record Document(
    string Id, string Title, Span TitleSpan, Span Span, Language Language, Section Root, DocumentFacts Facts);
