namespace PolicyBot.Retrieval.Library;

/// <summary>A file to ingest.</summary>
/// <param name="Name">The source's name: the file's name, with <c>/</c> between folders below the one ingested.</param>
/// <param name="Path">Where the file is; of no meaning when <see cref="Text"/> is given.</param>
public sealed record SourceFile(string Name, string Path)
{
    /// <summary>The text itself, for what is no file; <c>null</c> to read <see cref="Path"/>.</summary>
    public string? Text { get; init; }

    /// <summary>A text that is already at hand.</summary>
    public static SourceFile FromText(string name, string text) => new(name, name) { Text = text };
}
