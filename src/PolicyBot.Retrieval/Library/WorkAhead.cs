namespace PolicyBot.Retrieval.Library;

/// <summary>Works on several items at once and gives the results in the items' order.</summary>
internal static class WorkAhead
{
    /// <summary>The result of every item. The first failure ends it, as soon as nobody is working any more.</summary>
    /// <param name="items">What to work on.</param>
    /// <param name="most">How many to work on at once, at least 1.</param>
    /// <param name="work">Does the work; called on other threads.</param>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(IEnumerable<T> items, int most, Func<T, Task<TResult>> work)
    {
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                running.Enqueue(Task.Run(() => work(item)));
                if (running.Count >= most)
                    yield return await running.Dequeue();
            }

            while (running.Count > 0)
                yield return await running.Dequeue();
        }
        finally
        {
            await ((Task)Task.WhenAll(running)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
