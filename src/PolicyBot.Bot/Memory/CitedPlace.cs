namespace PolicyBot.Bot.Memory;

/// <summary>A place that the last answer cited: what "it" and "the reward" may mean next.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Start">UTF-16 offset of the first character in the source's text.</param>
/// <param name="End">UTF-16 offset just past the last one.</param>
public sealed record CitedPlace(string DocumentId, int Start, int End);
