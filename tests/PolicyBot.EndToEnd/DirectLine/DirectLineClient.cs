using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace PolicyBot.EndToEnd.DirectLine;

/// <summary>Microsoft's Direct Line client, running in Node.js.</summary>
public sealed class DirectLineClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<JsonElement> _events = Channel.CreateUnbounded<JsonElement>();
    private readonly List<JsonElement> _activities = [];

    private DirectLineClient(Process process) => _process = process;

    /// <summary>The activities received so far, typing left out, in the order of their arrival.</summary>
    public IReadOnlyList<JsonElement> Activities => _activities;

    public static DirectLineClient Start(string package, object options)
    {
        var driver = Path.Combine(AppContext.BaseDirectory, "DirectLine", "client.cjs");
        // Node.js 20 has web sockets on demand only.
        var process = Process.Start(new ProcessStartInfo("node", ["--experimental-websocket", "--no-warnings", driver, package, JsonSerializer.Serialize(options)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var client = new DirectLineClient(process);
        _ = client.ReadAsync();
        return client;
    }

    public async Task<string> PostAsync(string text, CancellationToken cancellationToken)
    {
        await SendAsync(new { @do = "post", text, key = Guid.NewGuid().ToString("N") });
        var posted = await WaitForAsync(e => Is(e, "posted"), cancellationToken);
        return posted.GetProperty("id").GetString()!;
    }

    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        await SendAsync(new { @do = "refresh" });
        return (await WaitForAsync(e => Is(e, "refreshed"), cancellationToken)).GetProperty("changed").GetBoolean();
    }

    public Task ResumeAsync() => SendAsync(new { @do = "resume" });

    /// <summary>Waits for an activity; one that came already counts.</summary>
    public async Task<JsonElement> ReceiveAsync(Func<JsonElement, bool> wanted, CancellationToken cancellationToken)
    {
        if (_activities.FirstOrDefault(wanted) is { ValueKind: JsonValueKind.Object } there)
            return there;
        return (await WaitForAsync(e => Is(e, "activity") && wanted(e.GetProperty("activity")), cancellationToken)).GetProperty("activity");
    }

    /// <summary>Takes what still comes within a moment, so that doubled activities are seen.</summary>
    public async Task ListenAsync(TimeSpan moment, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(moment);
        try
        {
            while (true)
                Note(await _events.Reader.ReadAsync(end.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private Task SendAsync(object command) => _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));

    private async Task<JsonElement> WaitForAsync(Func<JsonElement, bool> wanted, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            var happened = await _events.Reader.ReadAsync(patience.Token);
            Note(happened);
            if (wanted(happened))
                return happened;
            Assert.False(Is(happened, "failed"), happened.ToString());
        }
    }

    private void Note(JsonElement happened)
    {
        if (Is(happened, "activity") && happened.GetProperty("activity") is var activity && activity.GetProperty("type").GetString() != "typing")
            _activities.Add(activity);
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var happened = JsonDocument.Parse(line);
            _events.Writer.TryWrite(happened.RootElement.Clone());
        }

        _events.Writer.Complete();
    }

    private static bool Is(JsonElement happened, string name) => happened.GetProperty("event").GetString() == name;
}
