using System.Diagnostics;
using System.Text;

namespace PolicyBot.Tests.Program;

/// <summary>Runs the built program as its users do.</summary>
public sealed class PolicyBotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public TemporaryFolder Folder { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public PolicyBotProcess()
    {
        Folder.Write($"seeds/{SamplePolicy.FileName}", SamplePolicy.Text);
        Environment["PolicyBot__DataPath"] = Path.Combine(Folder.Path, "data");
        Environment["PolicyBot__SeedsPath"] = Path.Combine(Folder.Path, "seeds");
    }

    /// <summary>Runs the program in the test's own folder to its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "policybot.exe" : "policybot"), arguments)
        {
            WorkingDirectory = Folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("PolicyBot", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(inherited);
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    public void Dispose() => Folder.Dispose();
}
