namespace PolicyBot.Benchmarks.Searching;

/// <summary>One of the search engines compared. Safe for use by several threads at once.</summary>
internal interface ISearcher : IDisposable
{
    /// <summary>Searches the way a program would: from a text as typed to the numbers of the passages that match best.</summary>
    /// <param name="query">The text.</param>
    /// <param name="top">How many passages at most.</param>
    IReadOnlyList<int> Search(string query, int top);
}
