using System.ComponentModel;
using Microsoft.SemanticKernel;
using PolicyBot.Documents.Text;
using PolicyBot.Output;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Plugins;

/// <summary>What a language model may do with the documents: find passages and read them. It sees what everybody may see.</summary>
/// <param name="library">The documents.</param>
/// <param name="search">Finds the passages.</param>
public sealed class PolicyPlugin(IPolicyLibrary library, PassageSearch search)
{
    /// <summary>The plugin's name in a kernel.</summary>
    public const string Name = "policies";

    private const int Most = 20;

    /// <summary>Finds passages.</summary>
    /// <param name="query">A question or some words.</param>
    /// <param name="top">How many at most, from 1 to 20.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    [KernelFunction("search_policies")]
    [Description("Finds the passages of policy documents that match a question, best first.")]
    public async Task<IReadOnlyList<FoundPassage>> SearchPoliciesAsync(
        [Description("A question or some words, in English or Chinese")] string query,
        [Description("How many passages at most, from 1 to 20")] int top = 5,
        CancellationToken cancellationToken = default)
    {
        var result = await search.SearchAsync(query, SearchFilter.Public, Math.Clamp(top, 1, Most), cancellationToken);
        return FoundPassage.Of(result.Hits);
    }

    /// <summary>Reads one passage with its place.</summary>
    /// <param name="passageId">The passage's id, as <c>search_policies</c> gives it.</param>
    /// <returns>The passage as text, or a sentence that says that there is none.</returns>
    [KernelFunction("read_passage")]
    [Description("Reads one passage: its document, its section and its exact words.")]
    public string ReadPassage([Description("The passageId that search_policies gave")] string passageId)
    {
        Passage? passage = Guid.TryParse(passageId, out var id) ? library.Current.FindPassage(id) : null;
        if (passage is not { Tenant: null })
            return $"There is no passage {passageId}.";
        var place = string.Join(" › ", passage.Section.Prepend(passage.DocumentTitle));
        var context = passage.HeaderCells.Count > 0 ? $"\nColumns: {string.Join(" | ", passage.HeaderCells)}" : "";
        return $"{place}{context}\n{DisplayText.Fold(passage.Text)}";
    }
}
