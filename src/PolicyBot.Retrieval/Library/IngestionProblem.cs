namespace PolicyBot.Retrieval.Library;

/// <summary>A file that could not be ingested; what the library held of it before stays.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Message">What is wrong with it and what to do, in one or two sentences that name it.</param>
public sealed record IngestionProblem(string Name, string Message);
