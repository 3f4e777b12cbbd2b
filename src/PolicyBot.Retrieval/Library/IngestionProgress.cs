namespace PolicyBot.Retrieval.Library;

/// <summary>How far an ingestion has come.</summary>
/// <param name="Done">How many files are finished.</param>
/// <param name="Total">How many files there are.</param>
/// <param name="Name">The name of the file finished last.</param>
public sealed record IngestionProgress(int Done, int Total, string Name);
