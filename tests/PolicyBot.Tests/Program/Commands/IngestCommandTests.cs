using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly PolicyBotProcess _policybot = new();

    [Fact]
    public async Task Finds_what_was_ingested_by_a_path_relative_to_the_caller()
    {
        _policybot.Folder.Write("more/kites.md", "# Kites\n\nKite makers receive 300 yuan a zeppelin.");

        var (ingested, report, _) = await _policybot.RunAsync("ingest", "more");
        var (searched, output, _) = await _policybot.RunAsync("search", "zeppelin", "--json");

        Assert.Equal(0, ingested);
        Assert.Contains("1 added", report, StringComparison.Ordinal);
        Assert.Equal(0, searched);
        var found = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Contains("zeppelin", found.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removes_what_is_gone_from_a_folder_ingested_again()
    {
        _policybot.Folder.Write("more/kites.md", "# Kites\n\nA zeppelin.");
        _policybot.Folder.Write("more/boats.md", "# Boats\n\nA catamaran.");
        await _policybot.RunAsync("ingest", "more");
        File.Delete(Path.Combine(_policybot.Folder.Path, "more", "kites.md"));

        var (_, report, _) = await _policybot.RunAsync("ingest", "more");
        var (_, output, _) = await _policybot.RunAsync("search", "zeppelin", "--json");

        Assert.Contains("1 unchanged, 1 removed", report, StringComparison.Ordinal);
        Assert.Equal("[]", output.Trim());
    }

    [Fact]
    public async Task Names_a_file_that_is_not_text_and_ingests_the_others()
    {
        File.WriteAllBytes(Path.Combine(_policybot.Folder.Folder("more"), "broken.txt"), [0x89, 0xFF, 0x00, 0xFE]);
        _policybot.Folder.Write("more/kites.md", "# Kites\n\nA zeppelin.");

        var (exitCode, report, error) = await _policybot.RunAsync("ingest", "more");

        Assert.Equal(1, exitCode);
        Assert.Contains("broken.txt", error, StringComparison.Ordinal);
        Assert.Contains("1 added", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more", "more/sub")]
    [InlineData("more", "more/sub/kites.md")]
    [InlineData("more/sub", "more")]
    [InlineData("more/sub/kites.md", "more")]
    [InlineData("more/sub/kites.md", "more/sub/../sub/")]
    [InlineData("seeds", "seeds/sub")]
    [InlineData("seeds", "seeds/sub/kites.md")]
    [InlineData("seeds/sub", "seeds")]
    [InlineData("seeds", ".")]
    public async Task A_file_named_in_two_ways_is_in_the_index_once(string one, string other)
    {
        foreach (var folder in (string[])["more", "seeds"])
            _policybot.Folder.Write($"{folder}/sub/kites.md", $"# Kites of {folder}\n\nA zeppelin of {folder}.");

        await _policybot.RunAsync("ingest", one);
        var (exitCode, _, _) = await _policybot.RunAsync("ingest", other);
        var (_, output, _) = await _policybot.RunAsync("search", $"zeppelin of {one.Split('/')[0]}", "--json");

        Assert.Equal(0, exitCode);
        var texts = JsonDocument.Parse(output).RootElement.EnumerateArray().Select(found => found.GetProperty("text").GetString()).ToList();
        Assert.Contains($"A zeppelin of {one.Split('/')[0]}.", texts);
        Assert.Equal(texts.Distinct(), texts);
    }

    [Theory]
    [InlineData("more")]
    [InlineData("seeds")]
    public async Task A_file_ingested_by_itself_goes_by_the_policies_yaml_beside_it(string folder)
    {
        _policybot.Folder.Write($"{folder}/kites.txt", "A zeppelin.");
        _policybot.Folder.Write($"{folder}/boats.txt", "A catamaran.");
        _policybot.Folder.Write($"{folder}/policies.yaml", "kites:\n  regions: [Hunan]\nboats:\n  regions: [Hubei]\n");

        var (ingested, first, _) = await _policybot.RunAsync("ingest", $"{folder}/kites.txt");
        var (_, then, _) = await _policybot.RunAsync("ingest", folder);

        Assert.Equal(0, ingested);
        Assert.Contains("1 added", first, StringComparison.Ordinal);
        Assert.Contains("0 updated, 1 unchanged", then, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kites:\n  regions: [Willow Town\n", "policies.yaml")]
    [InlineData("boats:\n  regions: [Willow Town]\n", "boats")]
    public async Task Names_what_is_wrong_with_policies_yaml_and_ingests_nothing(string yaml, string said)
    {
        _policybot.Folder.Write("more/kites.md", "# Kites\n\nA zeppelin.");
        _policybot.Folder.Write("more/policies.yaml", yaml);

        var (exitCode, _, error) = await _policybot.RunAsync("ingest", "more");
        var (_, output, _) = await _policybot.RunAsync("search", "zeppelin", "--json");

        Assert.Equal(1, exitCode);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal("[]", output.Trim());
    }

    [Theory]
    [InlineData("", "name of a file or folder is empty")]
    [InlineData("nowhere", "no file or folder \"nowhere\"")]
    [InlineData("empty", "\"empty\" holds no documents")]
    public async Task Says_why_a_path_cannot_be_ingested(string path, string said)
    {
        _policybot.Folder.Folder("empty");

        var (exitCode, _, error) = await _policybot.RunAsync("ingest", path);

        Assert.Equal(1, exitCode);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();
}
