using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

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

    /// <summary>Starts it, with environment variables of the caller's.</summary>
    public static Task<BuiltProgram> StartAsync(CancellationToken cancellationToken, params (string Name, string Value)[] environment) =>
        StartAsync(Directory.CreateTempSubdirectory("policybot-test-"), ExecutablePath(), FreePort(), environment, cancellationToken);

    /// <summary>Starts it as a build without npm leaves it.</summary>
    public static Task<BuiltProgram> StartWithoutWebChatAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-test-");
        var built = Path.GetDirectoryName(ExecutablePath())!;
        var program = folder.CreateSubdirectory("program").FullName;
        CopyFolder(built, program);
        // The list of the files that it serves, and where the build keeps them.
        var list = Path.Combine(program, "policybot.staticwebassets.runtime.json");
        var files = JsonNode.Parse(File.ReadAllText(list))!;
        files["Root"]!["Children"]!.AsObject().Remove("webchat");
        File.WriteAllText(list, files.ToJsonString());
        return StartAsync(folder, Path.Combine(program, Path.GetFileName(ExecutablePath())), FreePort(),
            [("PolicyBot__SeedsPath", Path.Combine(Root(), "seeds"))], cancellationToken);
    }

    /// <summary>Starts it again at the same address after its end, over an empty data folder.</summary>
    public Task<BuiltProgram> StartAgainAsync(CancellationToken cancellationToken) =>
        StartAsync(Directory.CreateTempSubdirectory("policybot-test-"), ExecutablePath(), Client.BaseAddress!.Port, [], cancellationToken);

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

    private static async Task<BuiltProgram> StartAsync(
        DirectoryInfo data, string executable, int port, (string Name, string Value)[] environment, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://localhost:{port}");
        // From a folder of its own: nothing may depend on the caller's.
        var start = new ProcessStartInfo(executable, ["serve", "--urls", address.OriginalString]) { WorkingDirectory = data.FullName, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("PolicyBot", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(inherited);
        start.Environment["PolicyBot__DataPath"] = "data";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
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
        var name = OperatingSystem.IsWindows() ? "policybot.exe" : "policybot";
        return Path.Combine(Root(), "src", "PolicyBot", "bin", framework.Parent!.Name, framework.Name, name);
    }

    private static string Root() => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
