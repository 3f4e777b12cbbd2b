using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace PolicyBot.Tests.BotFramework.Authentication;

/// <summary>Issues tokens over HTTPS, as the Bot Framework and Entra ID do: publishes keys, and gives the bot its own tokens. Its
/// certificate is its own; only <see cref="Handler"/> trusts it.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private int _tokens;

    private TokenIssuer(WebApplication app, X509Certificate2 certificate)
    {
        _app = app;
        _certificate = certificate;
    }

    public string Url => _app.Urls.First();

    /// <summary>What a client that shall trust this issuer must trust.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem();

    public string ChannelMetadataUrl => $"{Url}/channel/openidconfiguration";

    public string EntraMetadataUrl => $"{Url}/entra/openidconfiguration";

    public string LoginUrl => $"{Url}/tenant-1";

    /// <summary>The keys that the channel's issuer publishes.</summary>
    public ConcurrentBag<PublishedKey> ChannelKeys { get; set; } = [TestKeys.Channel];

    /// <summary>The keys that Entra ID publishes.</summary>
    public ConcurrentBag<PublishedKey> EntraKeys { get; set; } = [TestKeys.Entra];

    /// <summary>Whether everything is answered with 500.</summary>
    public bool IsDown { get; set; }

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>What was posted to get tokens.</summary>
    public ConcurrentQueue<string> TokenRequests { get; } = [];

    /// <summary>What a request for a token is answered with; <c>null</c> for a token.</summary>
    public Func<HttpContext, Task>? TokenAnswer { get; set; }

    public static async Task<TokenIssuer> StartAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var issuer = new TokenIssuer(app, certificate);
        app.Run(issuer.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    /// <summary>Calls this issuer, and trusts it alone.</summary>
    public HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.GetCertHashString() == _certificate.GetCertHashString() },
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue(path);
        if (IsDown)
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }

        return path switch
        {
            "/channel/openidconfiguration" => MetadataAsync(context, "channel"),
            "/entra/openidconfiguration" => MetadataAsync(context, "entra"),
            "/channel/keys" => KeysAsync(context, ChannelKeys),
            "/entra/keys" => KeysAsync(context, EntraKeys),
            _ => TokenAsync(context),
        };
    }

    private Task MetadataAsync(HttpContext context, string name) =>
        WriteAsync(context, new JObject { ["issuer"] = $"{Url}/{name}", ["jwks_uri"] = $"{Url}/{name}/keys" });

    private static Task KeysAsync(HttpContext context, IEnumerable<PublishedKey> keys) =>
        WriteAsync(context, new JObject { ["keys"] = new JArray(keys.Select(key => key.ToJson())) });

    private async Task TokenAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        TokenRequests.Enqueue(context.Request.Path + context.Request.QueryString + " " + await reader.ReadToEndAsync(context.RequestAborted));
        if (TokenAnswer is { } answer)
        {
            await answer(context);
            return;
        }

        var number = Interlocked.Increment(ref _tokens);
        await WriteAsync(context, new JObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = $"bot-token-{number}",
            ["expires_in"] = 3600,
            ["expires_on"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    private static Task WriteAsync(HttpContext context, JObject json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToString(), context.RequestAborted);
    }
}
