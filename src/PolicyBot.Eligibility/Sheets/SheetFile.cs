namespace PolicyBot.Eligibility.Sheets;

/// <summary>A sheet or the vocabulary as it was read from disk.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Text">Its text.</param>
public sealed record SheetFile(string Name, string Text);
