using System.IO.Compression;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class TeamsPackageCommandTests : IDisposable
{
    private const string AppId = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private readonly PolicyBotProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_package_names_the_bot_and_its_host_and_the_same_input_gives_the_same_file()
    {
        var (exitCode, output, error) = await _program.RunAsync("teams", "package", "--app-id", AppId, "--domain", "Bot.Example.com", "--out", "a.zip");
        Assert.True(exitCode == 0, error);
        Assert.Empty(output);
        await File.WriteAllTextAsync(_program.Folder.File("b.zip"), "an older one", TestContext.Current.CancellationToken);
        await _program.RunAsync("teams", "package", "--domain", "bot.example.com", "--out", "b.zip", "--app-id", AppId.ToUpperInvariant());

        var first = await File.ReadAllBytesAsync(_program.Folder.File("a.zip"), TestContext.Current.CancellationToken);
        Assert.Equal(first, await File.ReadAllBytesAsync(_program.Folder.File("b.zip"), TestContext.Current.CancellationToken));
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(["color.png", "manifest.json", "outline.png", "zh-cn.json", "zh-tw.json"], zip.Entries.Select(entry => entry.FullName));
        var manifest = (await JsonDocument.ParseAsync(
            await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken), default, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(AppId, manifest.GetProperty("id").GetString());
        Assert.Equal(AppId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("bot.example.com", manifest.GetProperty("validDomains")[0].GetString());
        Assert.Equal("https://bot.example.com/", manifest.GetProperty("developer").GetProperty("websiteUrl").GetString());
        Assert.Empty(Directory.GetFiles(_program.Folder.Path, "*.tmp"));
    }

    [Theory]
    [InlineData("policybot", "bot.example.com", "--app-id \"policybot\" is no GUID")]
    [InlineData("00000000-0000-0000-0000-000000000000", "bot.example.com", "is no GUID")]
    [InlineData(AppId, "https://bot.example.com", "has a scheme")]
    [InlineData(AppId, "bot.example.com:443", "has a port")]
    public async Task Wrong_usage_is_told_and_nothing_is_written(string appId, string domain, string told)
    {
        var (exitCode, _, error) = await _program.RunAsync("teams", "package", "--app-id", appId, "--domain", domain);

        Assert.Equal(2, exitCode);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_program.Folder.Path, "*.zip"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_in_one_line()
    {
        var (exitCode, _, error) = await _program.RunAsync(
            "teams", "package", "--app-id", AppId, "--domain", "bot.example.com", "--out", Path.Combine("missing", "a.zip"));

        Assert.Equal(1, exitCode);
        Assert.Contains("missing", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
