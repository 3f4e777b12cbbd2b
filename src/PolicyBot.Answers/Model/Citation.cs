namespace PolicyBot.Answers.Model;

/// <summary>A passage, or a part of one, that an answer rests on.</summary>
/// <param name="Position">Its number in the answer, from 1 in reading order.</param>
/// <param name="DocumentId">The document it is from.</param>
/// <param name="DocumentTitle">That document's title.</param>
/// <param name="DocumentNumber">The official number of the policy the document deals with, where known.</param>
/// <param name="Source">The name of the source that holds the document.</param>
/// <param name="Section">The section's headings from the outermost down.</param>
/// <param name="Measure">The id of the measure it belongs to, where measure sheets say so.</param>
/// <param name="Quote">Exactly the source's characters from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">UTF-16 offset of the quote's first character in the source's text.</param>
/// <param name="End">UTF-16 offset just past its last character.</param>
/// <param name="Url">Where the document is shown with the quote marked, relative to the server's root.</param>
public sealed record Citation(
    int Position,
    string DocumentId,
    string DocumentTitle,
    string? DocumentNumber,
    string Source,
    IReadOnlyList<string> Section,
    string? Measure,
    string Quote,
    int Start,
    int End,
    string Url);
