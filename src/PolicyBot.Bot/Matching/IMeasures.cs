namespace PolicyBot.Bot.Matching;

/// <summary>Knows the measures that companies are matched with.</summary>
public interface IMeasures
{
    /// <summary>The measures in force; <c>null</c> where there are none. Waits while the documents are being loaded.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<MeasuresInForce?> CurrentAsync(CancellationToken cancellationToken);
}
