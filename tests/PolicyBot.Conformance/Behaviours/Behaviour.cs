using Microsoft.Extensions.AI;
using PolicyBot.Conformance.Stores;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Conformance.Behaviours;

/// <summary>What every store must do the same way. Each group of behaviours is written once; a class for each store runs it.</summary>
public abstract class Behaviour(IndexStore store) : IAsyncDisposable
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<IPolicyLibrary> OpenAsync(IEmbeddingGenerator<string, Embedding<float>>? embeddings = null) => store.OpenAsync(embeddings);

    protected static IngestionRequest Request(params IEnumerable<(string Name, string Text)> files) =>
        new([.. files.Select(file => SourceFile.FromText(file.Name, file.Text))], "texts");

    protected static Task<IngestionReport> IngestAsync(IPolicyLibrary library, IngestionRequest request) => library.IngestAsync(request, null, Cancellation);

    protected static Task<IngestionReport> IngestAsync(IPolicyLibrary library, params (string Name, string Text)[] files) =>
        IngestAsync(library, Request(files));

    protected static async Task<IReadOnlyList<SearchHit>> SearchAsync(IPolicyLibrary library, string text, SearchFilter? filter = null, int top = 10) =>
        (await new PassageSearch(library, Glossary.Empty).SearchAsync(text, filter ?? SearchFilter.Public, top, Cancellation)).Hits;

    protected static async Task<IReadOnlyList<string>> FoundAsync(IPolicyLibrary library, string text, SearchFilter? filter = null, int top = 10) =>
        [.. (await SearchAsync(library, text, filter, top)).Select(hit => hit.Passage.Text)];

    protected static IEnumerable<string> Texts(IPolicyLibrary library) => library.Current.Passages.Select(passage => passage.Text);
}
