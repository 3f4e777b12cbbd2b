using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Bot.Matching;

/// <summary>The measures and where the documents that grant them come from.</summary>
/// <param name="Catalogue">The measures.</param>
/// <param name="Origin">Finds a document's source and official number by its id.</param>
public sealed record MeasuresInForce(MeasureCatalogue Catalogue, Func<string, DocumentOrigin> Origin);

/// <summary>Where a document comes from.</summary>
/// <param name="Source">The name of the source that holds it.</param>
/// <param name="Number">The official number of the policy that it deals with, where known.</param>
public sealed record DocumentOrigin(string Source, string? Number);
