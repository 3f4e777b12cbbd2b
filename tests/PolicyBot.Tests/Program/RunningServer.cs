using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PolicyBot.Http;

namespace PolicyBot.Tests.Program;

/// <summary>The real server on a free port of this machine, over folders of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private RunningServer(TemporaryFolder folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public string DataPath => Path.Combine(_folder.Path, "data");

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var server = await StartUnreadyAsync(settings);
        for (var i = 0; i < 200; i++)
        {
            using var response = await server.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                return server;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The server did not become ready.");
    }

    public static async Task<RunningServer> StartUnreadyAsync(params string[] settings)
    {
        var folder = new TemporaryFolder();
        folder.Write($"seeds/{SamplePolicy.FileName}", SamplePolicy.Text);
        var app = Server.Build(
        [
            "--urls=http://127.0.0.1:0",
            $"--PolicyBot:DataPath={Path.Combine(folder.Path, "data")}",
            $"--PolicyBot:SeedsPath={Path.Combine(folder.Path, "seeds")}",
            "--PolicyBot:ApiKey=",
            "--PolicyBot:PublicUrl=",
            "--PolicyBot:DirectLine:Secret=",
            "--Logging:LogLevel:Default=None",
            "--Logging:LogLevel:Microsoft=None",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=None",
            .. settings,
        ]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningServer(folder, app);
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await Client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
