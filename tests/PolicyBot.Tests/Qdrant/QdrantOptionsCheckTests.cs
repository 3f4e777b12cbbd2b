using System.Globalization;
using PolicyBot.Qdrant.Connections;

namespace PolicyBot.Tests.Qdrant;

public sealed class QdrantOptionsCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http://localhost:6334")]
    [InlineData("https://qdrant.example.org")]
    [InlineData("http://127.0.0.1:6334/")]
    public void An_address_is_enough(string url) => Assert.Null(QdrantOptionsCheck.Wrong(new QdrantOptions { Url = url }));

    [Theory]
    [InlineData(nameof(QdrantOptions.Url), null)]
    [InlineData(nameof(QdrantOptions.Url), "")]
    [InlineData(nameof(QdrantOptions.Url), "localhost:6334")]
    [InlineData(nameof(QdrantOptions.Url), "grpc://localhost:6334")]
    [InlineData(nameof(QdrantOptions.Url), "http://localhost:6334/collections")]
    [InlineData(nameof(QdrantOptions.Url), "http://user:password@localhost:6334")]
    [InlineData(nameof(QdrantOptions.ApiKey), "copied with\na line break")]
    [InlineData(nameof(QdrantOptions.ApiKey), "clé")]
    [InlineData(nameof(QdrantOptions.Collection), "")]
    [InlineData(nameof(QdrantOptions.Collection), "my policies")]
    [InlineData(nameof(QdrantOptions.Collection), "a/b")]
    [InlineData(nameof(QdrantOptions.TimeoutSeconds), "0")]
    [InlineData(nameof(QdrantOptions.TimeoutSeconds), "NaN")]
    [InlineData(nameof(QdrantOptions.TimeoutSeconds), "301")]
    [InlineData(nameof(QdrantOptions.PatienceSeconds), "-1")]
    [InlineData(nameof(QdrantOptions.Shards), "-1")]
    [InlineData(nameof(QdrantOptions.Replicas), "101")]
    public void A_wrong_value_is_told_in_one_line_that_names_it(string name, string? value)
    {
        var options = new QdrantOptions { Url = "http://localhost:6334" };
        var property = typeof(QdrantOptions).GetProperty(name)!;
        property.SetValue(options, value is null ? null : Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        AssertNames(name, QdrantOptionsCheck.Wrong(options));
    }

    [Fact]
    public void A_certificate_must_be_one_and_needs_TLS()
    {
        var options = new QdrantOptions { Url = "http://localhost:6334", CaCertificate = _folder.Write("ca.pem", "no certificate") };
        AssertNames("CaCertificate", QdrantOptionsCheck.Wrong(options));
        options.Url = "https://localhost:6334";
        AssertNames("CaCertificate", QdrantOptionsCheck.Wrong(options));
        options.CaCertificate = _folder.File("missing.pem");
        AssertNames("CaCertificate", QdrantOptionsCheck.Wrong(options));
    }

    [Fact]
    public void A_password_in_the_address_and_a_key_are_not_shown()
    {
        Assert.DoesNotContain("hunter2", QdrantOptionsCheck.Wrong(new QdrantOptions { Url = "http://user:hunter2@localhost:6334" }), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", QdrantOptionsCheck.Wrong(new QdrantOptions { Url = "http://localhost:6334", ApiKey = "hunter 2" }), StringComparison.Ordinal);
    }

    private static void AssertNames(string name, string? wrong)
    {
        Assert.Contains($"PolicyBot__Qdrant__{name}", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong!);
    }
}
