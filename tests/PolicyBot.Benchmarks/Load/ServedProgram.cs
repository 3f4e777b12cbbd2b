using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PolicyBot.Benchmarks.Load;

/// <summary>The program, served with an empty data folder.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private const int Megabyte = 1024 * 1024;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("policybot-load-");
    private readonly Process _process;

    private ServedProgram(string program, (string Name, string Value)[] environment)
    {
        Address = new Uri($"http://localhost:{FreePort()}/");
        var start = new ProcessStartInfo(Path.GetFullPath(program), ["serve", "--urls", Address.OriginalString.TrimEnd('/')]);
        start.Environment["PolicyBot__DataPath"] = _data.FullName;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
    }

    public Uri Address { get; }

    public static async Task<ServedProgram> StartAsync(string program, params (string Name, string Value)[] environment)
    {
        var server = new ServedProgram(program, environment);
        using var http = new HttpClient { BaseAddress = server.Address };
        while (!await IsReadyAsync(http))
        {
            if (server._process.HasExited)
                throw new InvalidOperationException("The program ended.");
            await Task.Delay(100);
        }

        return server;
    }

    /// <summary>How much of the machine's memory it holds, in MB.</summary>
    public long Memory()
    {
        _process.Refresh();
        return _process.WorkingSet64 / Megabyte;
    }

    /// <summary>The most that it held until it was asked to stop watching, in MB.</summary>
    public async Task<long> PeakMemoryAsync(CancellationToken over)
    {
        for (var peak = Memory(); ; peak = Math.Max(peak, Memory()))
        {
            await Task.Delay(250, CancellationToken.None);
            if (over.IsCancellationRequested)
                return peak;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
