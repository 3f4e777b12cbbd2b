// Semantic Kernel marks its text search as experimental; this is the one place that implements it.
#pragma warning disable SKEXP0001
using Microsoft.SemanticKernel.Data;
using PolicyBot.Answers.Finishing;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Plugins;

/// <summary>Retrieval as Semantic Kernel sees it.</summary>
/// <param name="library">The documents.</param>
/// <param name="search">Finds the passages.</param>
public sealed class PassageTextSearch(IPolicyLibrary library, PassageSearch search) : ITextSearch<Passage>
{
    /// <summary>The texts of the passages that match a query, best first, as display text.</summary>
    /// <param name="query">A question or some words.</param>
    /// <param name="searchOptions">How many to return and to skip, and which passages count.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Task<KernelSearchResults<string>> SearchAsync(
        string query, TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        FindAsync(query, searchOptions, passage => DisplayText.Fold(passage.Text), cancellationToken);

    /// <summary>The passages that match a query, best first, each with its document's title and a link to where it stands.</summary>
    /// <param name="query">A question or some words.</param>
    /// <param name="searchOptions">How many to return and to skip, and which passages count.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Task<KernelSearchResults<TextSearchResult>> GetTextSearchResultsAsync(
        string query, TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        FindAsync(query, searchOptions, passage => new TextSearchResult(DisplayText.Fold(passage.Text))
        {
            Name = passage.DocumentTitle,
            Link = SourceUrl.Of(passage.DocumentId, passage.Span),
        }, cancellationToken);

    /// <summary>The passages that match a query, best first.</summary>
    /// <param name="query">A question or some words.</param>
    /// <param name="searchOptions">How many to return and to skip, and which passages count.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public Task<KernelSearchResults<Passage>> GetSearchResultsAsync(
        string query, TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        FindAsync(query, searchOptions, passage => passage, cancellationToken);

    private async Task<KernelSearchResults<T>> FindAsync<T>(
        string query, TextSearchOptions<Passage>? options, Func<Passage, T> result, CancellationToken cancellationToken)
    {
        options ??= new TextSearchOptions<Passage>();
        // A condition in code can only be applied to what was found, so that all of it has to be found first.
        var wanted = options.Filter is null ? options.Skip + options.Top : Math.Max(1, library.Current.Passages.Count);
        var found = await search.SearchAsync(query, SearchFilter.Public, wanted, cancellationToken);
        var passages = found.Hits.Select(hit => hit.Passage);
        if (options.Filter is { } filter)
            passages = passages.Where(filter.Compile());
        Passage[] fitting = [.. passages];
        return new KernelSearchResults<T>(
            fitting.Skip(options.Skip).Take(options.Top).Select(result).ToAsyncEnumerable(),
            options.IncludeTotalCount && options.Filter is not null ? fitting.Length : null);
    }
}
