namespace PolicyBot.Retrieval.Library;

/// <summary>What became of one file of a request. Neither prepared nor a problem: the library has it as it is.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Prepared">What is to be written.</param>
/// <param name="Problem">Why it cannot be.</param>
internal sealed record PreparedFile(string Name, PreparedSource? Prepared, IngestionProblem? Problem);
