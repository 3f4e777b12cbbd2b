using System.Text.Json;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Tests.Program.Http;

public sealed class AnotherProcessTests
{
    [Fact]
    public async Task Notices_what_another_process_ingests()
    {
        await using var server = await RunningServer.StartAsync();
        await using var other = await PolicyLibrary.OpenAsync(
            new LibraryOptions { DataPath = server.DataPath }, TimeProvider.System, TestContext.Current.CancellationToken);

        await other.IngestAsync(
            new IngestionRequest([SourceFile.FromText("kites.md", "# Kites\n\nKite makers receive 300 yuan a zeppelin.")], "other"),
            null, TestContext.Current.CancellationToken);

        JsonElement found = default;
        for (var i = 0; i < 50 && (i == 0 || found.GetArrayLength() == 0); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            found = await server.PostAsync("/api/search", new { text = "zeppelin" });
        }

        Assert.Contains("zeppelin", found[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_nobody_the_documents_of_a_tenant()
    {
        await using var server = await RunningServer.StartAsync();
        await using var other = await PolicyLibrary.OpenAsync(
            new LibraryOptions { DataPath = server.DataPath }, TimeProvider.System, TestContext.Current.CancellationToken);
        await other.IngestAsync(
            new IngestionRequest([SourceFile.FromText("secret.md", "# Secret\n\nA secret zeppelin.")], "other") { Tenant = "acme" },
            null, TestContext.Current.CancellationToken);
        var id = other.Current.Documents.Single(stored => stored.Tenant == "acme").Document.Id;
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);

        var found = await server.PostAsync("/api/search", new { text = "zeppelin" });
        using var page = await server.Client.GetAsync($"/sources/{id}", TestContext.Current.CancellationToken);
        var list = await server.Client.GetStringAsync("/api/documents", TestContext.Current.CancellationToken);

        Assert.Empty(found.EnumerateArray());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain(id, list, StringComparison.Ordinal);
    }
}
