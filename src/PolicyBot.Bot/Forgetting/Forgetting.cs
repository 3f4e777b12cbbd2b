namespace PolicyBot.Bot.Forgetting;

/// <summary>Deletes what is kept about a person, wherever it is kept.</summary>
/// <param name="records">All the places.</param>
public sealed class Forgetting(IEnumerable<IPersonalRecords> records)
{
    /// <summary>Deletes what is kept about the person who speaks. When one place fails the others are tried all the same.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the deleting.</param>
    /// <exception cref="AggregateException">Something could not be deleted: the person must not be told that it was.</exception>
    public async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        List<Exception> failures = [];
        foreach (var place in records)
        {
            try
            {
                await place.ForgetAsync(turnContext, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
    }
}
