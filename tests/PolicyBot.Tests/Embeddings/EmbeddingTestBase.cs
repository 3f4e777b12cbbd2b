using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Embeddings;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Tests.Embeddings;

/// <summary>Models as the program sets them up, from settings.</summary>
public abstract class EmbeddingTestBase : IAsyncDisposable
{
    private readonly List<ServiceProvider> _providers = [];

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected TemporaryFolder Folder { get; } = new();

    protected RecordedLog Log { get; } = new();

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _providers)
            await provider.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The model that the settings name, each as <c>Name=value</c>.</summary>
    protected IEmbeddingGenerator<string, Embedding<float>> Open(params IEnumerable<string> settings)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine([.. settings.Select(setting => $"PolicyBot:Embeddings:{setting}")]).Build();
        var provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(TimeProvider.System)
            .AddEmbeddings(configuration, _ => Folder.Path)
            .BuildServiceProvider();
        _providers.Add(provider);
        return provider.GetRequiredService<EmbeddingModel>().Generator!;
    }

    /// <summary>The model of a scripted server.</summary>
    protected IEmbeddingGenerator<string, Embedding<float>> Open(EmbeddingServer server, params IEnumerable<string> settings) =>
        Open(["Provider=openai", $"Endpoint={server.Endpoint}", "Model=scripted", "ApiKey=sk-secret", .. settings]);

    protected static async Task<float[][]> Passages(IEmbeddingGenerator<string, Embedding<float>> model, params IEnumerable<string> texts) =>
        [.. (await model.GenerateAsync(texts, cancellationToken: Cancellation)).Select(embedding => embedding.Vector.ToArray())];

    protected static async Task<float[]> Query(IEmbeddingGenerator<string, Embedding<float>> model, string text) =>
        (await model.GenerateAsync([text], InputType.Query(), Cancellation))[0].Vector.ToArray();

    protected static async Task<string> Failure(Func<Task> ask) => (await Assert.ThrowsAsync<EmbeddingException>(ask)).Message;
}
