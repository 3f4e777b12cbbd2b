using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PolicyBot.LoopbackQdrant;
using PolicyBot.Qdrant;

namespace PolicyBot.Tests.Qdrant;

public sealed class TlsTests : QdrantTestBase
{
    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _authority = Authority("CN=Our own authority");
    private QdrantServer _server = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _server = await QdrantServer.StartAsync(Cancellation, certificate: Certificate(_authority));
    }

    public override async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _authority.Dispose();
        _folder.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_private_authority_is_trusted_where_it_is_named()
    {
        _server.ApiKey = "secret";
        await using var library = await OpenOverTlsAsync(_authority, "secret");
        await IngestAsync(library, ("a.txt", "There are grants."));
        Assert.Equal(["There are grants."], await FoundAsync(library, "grants"));
    }

    [Fact]
    public async Task Another_authority_is_not()
    {
        using var other = Authority("CN=Another authority");
        await AssertRefusedAsync(() => OpenOverTlsAsync(other));
    }

    [Fact]
    public Task A_private_authority_that_is_not_named_is_not() => AssertRefusedAsync(() => OpenOverTlsAsync(null));

    [Fact]
    public async Task A_server_without_TLS_is_told_of()
    {
        var options = Options;
        options.Url = Server.Url.Replace("http:", "https:", StringComparison.Ordinal);
        await AssertRefusedAsync(() => OpenAsync(options));
    }

    private Task<QdrantLibrary> OpenOverTlsAsync(X509Certificate2? authority, string? key = null)
    {
        var options = Options;
        options.Url = _server.Url;
        options.ApiKey = key;
        options.CaCertificate = authority is null ? null : _folder.Write("authority.pem", authority.ExportCertificatePem());
        return OpenAsync(options);
    }

    private static async Task AssertRefusedAsync(Func<Task> open)
    {
        var exception = await RefusedAsync(open);
        Assert.True(exception.IsPermanent);
        Assert.Contains("TLS", exception.Message, StringComparison.Ordinal);
        Assert.Contains("PolicyBot__Qdrant__CaCertificate", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }

    private static X509Certificate2 Certificate(X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(20), RandomNumberGenerator.GetBytes(8));
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
