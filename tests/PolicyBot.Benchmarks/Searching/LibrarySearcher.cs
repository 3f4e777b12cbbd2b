using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Benchmarks.Searching;

/// <summary>PolicyBot as it is shipped: <see cref="PassageSearch"/> over a library.</summary>
internal sealed class LibrarySearcher(PolicyLibrary library, Glossary glossary) : ISearcher
{
    private readonly PassageSearch _search = new(library, glossary);
    private readonly Dictionary<Guid, int> _numbers = Enumerable.Range(0, library.Current.Passages.Count)
        .ToDictionary(number => library.Current.Passages[number].Id);

    // Without an embedding model a search never waits.
    public IReadOnlyList<int> Search(string query, int top) =>
        [.. _search.SearchAsync(query, SearchFilter.Public, top, CancellationToken.None).GetAwaiter().GetResult().Hits.Select(hit => _numbers[hit.Passage.Id])];

    public void Dispose() => library.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
