using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PolicyBot.EndToEnd;

/// <summary>The program as it was built, started as its users start it: over the seeds, with an empty data folder.</summary>
public sealed class BuiltProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _data;
    private readonly Task<string> _error;

    private BuiltProgram(Process process, DirectoryInfo data, Uri address)
    {
        _process = process;
        _data = data;
        _error = process.StandardError.ReadToEndAsync();
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<BuiltProgram> StartAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("policybot-test-");
        var address = new Uri($"http://localhost:{FreePort()}");
        // From a folder of its own: nothing may depend on the caller's.
        var start = new ProcessStartInfo(ExecutablePath(), ["serve", "--urls", address.OriginalString]) { WorkingDirectory = data.FullName, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("PolicyBot", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(inherited);
        start.Environment["PolicyBot__DataPath"] = "data";
        var program = new BuiltProgram(Process.Start(start)!, data, address);
        try
        {
            await program.WaitUntilReadyAsync(cancellationToken);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the program to end, as the system does at shutdown, and waits until it has.</summary>
    public async Task<(int ExitCode, string Error)> StopAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        return (_process.ExitCode, await _error);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(cancellationToken))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The program ended with exit code {_process.ExitCode}. {await _error}");
            if (waited.Elapsed > Patience)
                throw new TimeoutException("The program did not become ready.");
            await Task.Delay(50, cancellationToken);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync("/health/ready", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The tests and the program are built in the same configuration and for the same framework.
    private static string ExecutablePath()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = framework.Parent!;
        var root = configuration.Parent!.Parent!.Parent!.Parent!;
        var name = OperatingSystem.IsWindows() ? "policybot.exe" : "policybot";
        return Path.Combine(root.FullName, "src", "PolicyBot", "bin", configuration.Name, framework.Name, name);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
