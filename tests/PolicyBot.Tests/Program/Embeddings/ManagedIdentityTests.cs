using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyBot.Tests.Embeddings;

namespace PolicyBot.Tests.Program.Embeddings;

public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task Azure_without_a_key_is_asked_with_the_managed_identitys_token()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes trusted certificates from SSL_CERT_FILE.");
        using var policybot = new PolicyBotProcess();
        using var certificate = Certificate();
        await using var server = await EmbeddingServer.StartAsync(listen => listen.UseHttps(certificate));
        server.Vector = Meanings.Vector;
        // The endpoint that App Service and Container Apps give to a program with an identity.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var identity = builder.Build();
        identity.MapGet("/token", (HttpContext context) => context.Request.Headers["X-IDENTITY-HEADER"] == "header"
            ? Results.Text($$"""{"access_token":"token for {{context.Request.Query["resource"]}}","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","resource":"r","token_type":"Bearer"}""", "application/json")
            : Results.Unauthorized());
        await identity.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (name, value) in new[]
        {
            ("IDENTITY_ENDPOINT", $"{identity.Urls.First()}/token"), ("IDENTITY_HEADER", "header"),
            ("SSL_CERT_FILE", policybot.Folder.Write("trusted.pem", certificate.ExportCertificatePem())),
            ("PolicyBot__Embeddings__Provider", "azure"), ("PolicyBot__Embeddings__Model", "deployment"), ("PolicyBot__Embeddings__Retries", "0"),
            ("PolicyBot__Embeddings__Endpoint", server.Endpoint[..^"/v1".Length]),
        })
        {
            policybot.Environment[name] = value;
        }

        var (exitCode, _, error) = await policybot.RunAsync("ingest", "seeds");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal("Bearer token for https://cognitiveservices.azure.com", server.Requests.First().Headers["Authorization"]);
        await identity.StopAsync(TestContext.Current.CancellationToken);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
