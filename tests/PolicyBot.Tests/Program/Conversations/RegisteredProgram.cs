using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Newtonsoft.Json.Linq;
using PolicyBot.Tests.BotFramework.Authentication;

namespace PolicyBot.Tests.Program.Conversations;

/// <summary>The built program as the bot of a registered app, a managed identity: it trusts the test's issuer as it would trust
/// Microsoft's, and the machine gives it tokens as App Service does.</summary>
public sealed class RegisteredProgram : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = [];
    private HttpClient _http = null!;
    private Process _process = null!;

    internal TokenIssuer Issuer { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes trusted certificates from SSL_CERT_FILE.");
        Issuer = await TokenIssuer.StartAsync();
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "policybot"), ["serve", "--urls", address])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["PolicyBot__DataPath"] = Path.Combine(_folder.Path, "data"),
            ["PolicyBot__SeedsPath"] = Repository.PathOf("seeds"),
            ["PolicyBot__Bot__MicrosoftAppType"] = "UserAssignedMSI",
            ["PolicyBot__Bot__MicrosoftAppId"] = TokenShape.AppId,
            ["PolicyBot__Bot__MicrosoftAppTenantId"] = TokenShape.TenantId,
            ["PolicyBot__Bot__ToBotFromChannelOpenIdMetadataUrl"] = Issuer.ChannelMetadataUrl,
            ["PolicyBot__Bot__ToBotFromEmulatorOpenIdMetadataUrl"] = Issuer.EntraMetadataUrl,
            ["IDENTITY_ENDPOINT"] = $"{Issuer.Url}/identity",
            ["IDENTITY_HEADER"] = "the machine's own secret",
            ["SSL_CERT_FILE"] = _folder.Write("trusted.pem", Issuer.CertificatePem),
            ["Logging__LogLevel__Default"] = "Warning",
        })
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _http = new HttpClient { BaseAddress = new Uri(address) };
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            Assert.False(_process.HasExited, string.Join('\n', _log));
            Assert.True(waited.Elapsed < Patience, "The program did not become ready.");
            await Task.Delay(50, Token);
        }
    }

    /// <summary>Posts an activity as Teams does, its reply expected in the response.</summary>
    internal Task<(HttpStatusCode Status, string Body)> PostAsync(Action<JObject>? change = null, TokenShape? token = null)
    {
        var activity = JObject.FromObject(new
        {
            type = "message",
            id = Guid.NewGuid().ToString(),
            channelId = "msteams",
            serviceUrl = "https://smba.trafficmanager.net/emea/",
            deliveryMode = "expectReplies",
            from = new { id = "29:user", name = "Ann" },
            recipient = new { id = "28:bot" },
            conversation = new { id = "19:chat", conversationType = "personal", tenantId = "t" },
            text = "How long is the Yiyang high-end electronic components policy valid?",
        });
        change?.Invoke(activity);
        return PostAsync(activity.ToString(), (token ?? TokenShape.OfChannel(DateTimeOffset.UtcNow, (string)activity["serviceUrl"]!)).Sign());
    }

    internal async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await _http.SendAsync(request, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>What was logged since the last look.</summary>
    /// <param name="expected">How many lines are waited for: the program's console is written from another thread.</param>
    public async Task<string[]> LoggedAsync(int expected)
    {
        for (var i = 0; i < 200 && _log.Count < expected; i++)
            await Task.Delay(25, Token);
        // Time for one too many.
        await Task.Delay(100, Token);
        var lines = _log.ToArray();
        _log.Clear();
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (Issuer is null)
            return;
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        await Issuer.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await _http.GetAsync("/health/ready", Token);
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
