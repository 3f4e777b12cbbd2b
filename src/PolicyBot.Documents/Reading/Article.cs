namespace PolicyBot.Documents.Reading;

/// <summary>One article of a source: its title and what stands below it.</summary>
/// <param name="Title">The pieces of the title, next to each other; empty when the text has none.</param>
/// <param name="Body">All other pieces, in reading order.</param>
internal sealed record Article(IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Body);
