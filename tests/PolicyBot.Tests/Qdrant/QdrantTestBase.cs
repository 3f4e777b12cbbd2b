using PolicyBot.LoopbackQdrant;
using PolicyBot.Qdrant;
using PolicyBot.Qdrant.Connections;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Qdrant;

/// <summary>The real client against a server of our own that fails as a test wishes.</summary>
public abstract class QdrantTestBase : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected QdrantServer Server { get; private set; } = null!;

    protected QdrantOptions Options => new() { Url = Server.Url, PatienceSeconds = 10, TimeoutSeconds = 2 };

    public virtual async ValueTask InitializeAsync() => Server = await QdrantServer.StartAsync(Cancellation);

    public virtual async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<QdrantLibrary> OpenAsync(QdrantOptions? options = null, TimeProvider? time = null) =>
        QdrantLibrary.OpenAsync(options ?? Options, time ?? TimeProvider.System, null, 0, Cancellation);

    protected static IngestionRequest Request(params IEnumerable<(string Name, string Text)> files) =>
        new([.. files.Select(file => SourceFile.FromText(file.Name, file.Text))], "texts");

    protected static Task<IngestionReport> IngestAsync(QdrantLibrary library, params IEnumerable<(string Name, string Text)> files) =>
        library.IngestAsync(Request(files), null, Cancellation);

    protected static async Task<IReadOnlyList<string>> FoundAsync(QdrantLibrary library, string text, int top = 10) =>
        [.. (await new PassageSearch(library, Glossary.Empty).SearchAsync(text, SearchFilter.Public, top, Cancellation)).Hits.Select(hit => hit.Passage.Text)];

    protected static Task<StoreUnavailableException> RefusedAsync(Func<Task> ask) => Assert.ThrowsAsync<StoreUnavailableException>(ask);

    /// <summary>How many points the collection in use has, and how many collections of passages there are.</summary>
    protected (int Points, int Collections) Stored()
    {
        lock (Server.Store)
        {
            return (Server.Store.Find("policies").Points.Count,
                Server.Store.Collections.Keys.Count(name => !name.EndsWith("_library", StringComparison.Ordinal)));
        }
    }
}
