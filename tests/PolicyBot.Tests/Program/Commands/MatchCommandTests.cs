using System.Text.Json;

namespace PolicyBot.Tests.Program.Commands;

public sealed class MatchCommandTests : IDisposable
{
    private const string Sheet = """
        document: notice-on-supporting-lantern-makers-in-willow-town
        confirmed: {by: Somebody, on: 2026-01-31}
        measures:
          - id: lantern-basic
            title: {en: Basic lantern reward, zh: 灯笼奖励}
            instrument: reward
            quote: Lantern makers registered in Willow Town may apply.
            benefit: {kind: words, text: {en: a reward, zh: 奖励}}
            conditions:
              - {fact: revenue, moreThan: 20 million yuan, quote: Annual revenue over 20 million yuan}
        notEncoded:
          - {text: craftsmen, why: vague, quote: one master craftsman}
        """;

    private readonly PolicyBotProcess _policybot = new();

    public MatchCommandTests()
    {
        _policybot.Folder.Write("seeds/vocabulary.yaml", File.ReadAllText(Repository.PathOf("seeds", "vocabulary.yaml")));
        _policybot.Folder.Write("seeds/measures/lanterns.yaml", Sheet);
    }

    [Fact]
    public async Task Prints_one_JSON_object_with_verdicts_and_citations()
    {
        var (exitCode, output, _) = await _policybot.RunAsync("match", "Our revenue is 21 million yuan.", "--as-of", "2026-11-23", "--json");

        Assert.Equal(0, exitCode);
        var match = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2026-11-23", match.GetProperty("asOf").GetString());
        var measure = match.GetProperty("measures")[0];
        Assert.Equal("fits", measure.GetProperty("verdict").GetString());
        Assert.Equal("all(1)", measure.GetProperty("rule").GetString());
        Assert.Equal("21,000,000 > 20,000,000", measure.GetProperty("conditions")[0].GetProperty("because").GetString());
        Assert.StartsWith("/sources/", measure.GetProperty("citation").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("unknown", measure.GetProperty("deadline").GetProperty("state").GetString());
        var fact = match.GetProperty("profile").GetProperty("facts")[0];
        Assert.Equal(("revenue", 21_000_000m, "yuan", "said"), (fact.GetProperty("fact").GetString(), fact.GetProperty("value").GetDecimal(), fact.GetProperty("unit").GetString(), fact.GetProperty("source").GetString()));
        Assert.Equal((1, 1), (match.GetProperty("coverage").GetProperty("checked").GetInt32(), match.GetProperty("coverage").GetProperty("notEncoded").GetInt32()));
    }

    [Theory]
    [InlineData("Our revenue is 21 million yuan.", "← “", "Fits (1)", "Basic lantern reward: a reward", "“Lantern makers registered in Willow Town may apply.”", "Needs information (0)", "Does not fit (0)")]
    [InlineData("Our revenue is 19 million yuan.", "Fits (0)", "Does not fit (1)", "19,000,000 ≤ 20,000,000", "“Annual revenue over 20 million yuan”")]
    [InlineData("We make lanterns.", "Needs information (1)", "Basic lantern reward: ", "What is your annual operating income, in yuan?")]
    [InlineData("我们的营业收入是2100万元。", "符合（1）", "灯笼奖励: 奖励", "需补充信息（0）", "不符合（0）")]
    public async Task Prints_a_match_for_a_person_in_words(string company, params string[] said)
    {
        var (exitCode, output, _) = await _policybot.RunAsync("match", company, "--as-of", "2026-11-23");

        Assert.Equal(0, exitCode);
        var at = -1;
        foreach (var words in said)
        {
            var next = output.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"“{words}” is not said after “{output[..Math.Max(0, at)]}” in: {output}");
            at = next;
        }
    }

    [Fact]
    public async Task Reads_back_the_profile_that_it_printed()
    {
        var (_, first, _) = await _policybot.RunAsync("match", "Our revenue is more than 20 million yuan, in Shenzhen, founded in 2019.", "--json");
        _policybot.Folder.Write("company.json", JsonDocument.Parse(first).RootElement.GetProperty("profile").GetProperty("facts").GetRawText() is var facts ? $"{{\"facts\":{facts}}}" : "");

        var (exitCode, second, _) = await _policybot.RunAsync("match", "--profile", "company.json", "--json");

        Assert.Equal(0, exitCode);
        Assert.Equal("fits", JsonDocument.Parse(second).RootElement.GetProperty("measures")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Matches_a_batch_line_by_line_and_reports_bad_lines()
    {
        _policybot.Folder.Write("companies.jsonl", "{\"id\":\"a\",\"q\":\"revenue of 20 million yuan\"}\nnot JSON\n");

        var (exitCode, output, _) = await _policybot.RunAsync("match", "--batch", "companies.jsonl", "--json");

        Assert.Equal(1, exitCode);
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal("a", lines[0].GetProperty("id").GetString());
        Assert.Equal("does-not-fit", lines[0].GetProperty("measures")[0].GetProperty("verdict").GetString());
        Assert.Contains("Line 2", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_previous_sheets_where_the_new_ones_are_wrong()
    {
        await _policybot.RunAsync("match", "revenue of 30 million yuan", "--json");
        _policybot.Folder.Write("seeds/measures/lanterns.yaml", Sheet.Replace("Annual revenue over", "Monthly revenue over", StringComparison.Ordinal));

        var (exitCode, output, error) = await _policybot.RunAsync("match", "revenue of 30 million yuan", "--json");
        var (ingested, _, message) = await _policybot.RunAsync("ingest", "seeds");

        Assert.Equal(0, exitCode);
        Assert.Equal("fits", JsonDocument.Parse(output).RootElement.GetProperty("measures")[0].GetProperty("verdict").GetString());
        Assert.Contains("lanterns.yaml, line 10", error, StringComparison.Ordinal);
        Assert.Equal(1, ingested);
        Assert.Contains("“Monthly revenue over 20 million yuan” does not stand in the document", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("match")]
    [InlineData("match", "a", "--profile", "b")]
    [InlineData("match", "a", "--as-of", "yesterday")]
    [InlineData("match", "--batch", "companies.jsonl")]
    public async Task Wrong_usage_is_told(params string[] arguments)
    {
        var (exitCode, output, error) = await _policybot.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Drafts_a_sheet_that_needs_a_confirmation()
    {
        _policybot.Folder.Write("notice.md", "# Notice\n\nEnterprises in Yiyang with annual R&D investment exceeding 5 million yuan receive a reward of 150,000 yuan.\n\nApply before July 15.\n");

        var (exitCode, output, _) = await _policybot.RunAsync("measures", "draft", "notice.md");

        Assert.Equal(0, exitCode);
        Assert.Contains("instrument: reward", output, StringComparison.Ordinal);
        Assert.Contains("fact: rdSpend, moreThan: \"5 million yuan\"", output, StringComparison.Ordinal);
        Assert.Contains("fact: region, in: [Yiyang]", output, StringComparison.Ordinal);
        Assert.Contains("kind: amount, value: \"150,000 yuan\"", output, StringComparison.Ordinal);
        Assert.Contains("# deadline: {words: \"Apply before July 15.\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => _policybot.Dispose();
}
