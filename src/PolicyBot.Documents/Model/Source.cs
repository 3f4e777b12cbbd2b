namespace PolicyBot.Documents.Model;

/// <summary>One file as it was read: every span of its documents counts in <see cref="Text"/>.</summary>
/// <param name="Name">The file's name, with <c>/</c> between folders where it came from a folder below the one ingested.</param>
/// <param name="Text">The file as UTF-8 without its byte-order mark and nothing else changed; for HTML, Word and PDF the extracted text.</param>
public sealed record Source(string Name, string Text);
