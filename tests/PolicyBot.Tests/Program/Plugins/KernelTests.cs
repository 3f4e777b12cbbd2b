using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using PolicyBot.Eligibility;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Output;
using PolicyBot.Plugins;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Tests.Program.Plugins;

public sealed class KernelTests
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
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kernel_finds_and_reads_passages()
    {
        await using var server = await RunningServer.StartAsync();
        var kernel = server.Services.GetRequiredService<Kernel>();

        var found = await kernel.InvokeAsync<IReadOnlyList<FoundPassage>>(
            PolicyPlugin.Name, "search_policies", new KernelArguments { ["query"] = "How long is the policy valid?", ["top"] = 2 }, Token);
        var read = await kernel.InvokeAsync<string>(
            PolicyPlugin.Name, "read_passage", new KernelArguments { ["passageId"] = $"{found![0].PassageId}" }, Token);

        Assert.InRange(found.Count, 1, 2);
        Assert.Contains("seven years", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_kernel_says_when_a_passage_is_not_there(string id)
    {
        await using var server = await RunningServer.StartAsync();
        var kernel = server.Services.GetRequiredService<Kernel>();

        var read = await kernel.InvokeAsync<string>(
            PolicyPlugin.Name, "read_passage", new KernelArguments { ["passageId"] = id }, Token);

        Assert.Equal($"There is no passage {id}.", read);
    }

    [Theory]
    [InlineData("Our revenue is 21 million yuan.", Verdict.Fits)]
    [InlineData("Our revenue is 19 million yuan.", Verdict.DoesNotFit)]
    [InlineData("We make lanterns.", Verdict.NeedsInformation)]
    public async Task A_kernel_matches_a_company_with_the_measures(string company, Verdict verdict)
    {
        using var seeds = new TemporaryFolder();
        seeds.Write($"seeds/{SamplePolicy.FileName}", SamplePolicy.Text);
        seeds.Write("seeds/vocabulary.yaml", await File.ReadAllTextAsync(Repository.PathOf("seeds", "vocabulary.yaml"), Token));
        seeds.Write("seeds/measures/lanterns.yaml", Sheet);
        await using var server = await RunningServer.StartAsync($"--PolicyBot:SeedsPath={Path.Combine(seeds.Path, "seeds")}");
        var kernel = server.Services.GetRequiredService<Kernel>();

        var match = await kernel.InvokeAsync<MatchResult>(EligibilityPlugin.Name, "match_measures", new KernelArguments { ["company"] = company }, Token);

        var measure = Assert.Single(match!.Measures);
        Assert.Equal(("lantern-basic", verdict), (measure.Id, measure.Verdict));
        Assert.Equal("Annual revenue over 20 million yuan", measure.Conditions[0].Citation.Quote);
        Assert.Contains("must be passed on as they are", kernel.Plugins[EligibilityPlugin.Name]["match_measures"].Description, StringComparison.Ordinal);
    }

#pragma warning disable SKEXP0001 // The text search under test is experimental in Semantic Kernel.
    [Fact]
    public async Task The_text_search_skips_filters_and_links()
    {
        await using var server = await RunningServer.StartAsync();
        var search = server.Services.GetRequiredService<PassageTextSearch>();
        const string query = "yuan";

        var all = await ListAsync((await search.GetSearchResultsAsync(query, new() { Top = 10 }, Token)).Results);
        List<Passage> second = await ListAsync((await search.GetSearchResultsAsync(query, new() { Top = 1, Skip = 1 }, Token)).Results);
        var filtered = await ListAsync((await search.GetSearchResultsAsync(
            query, new() { Top = 10, Filter = p => p.Text.Contains("500,000", StringComparison.Ordinal) }, Token)).Results);
        List<Microsoft.SemanticKernel.Data.TextSearchResult> linked =
            await ListAsync((await search.GetTextSearchResultsAsync(query, new() { Top = 1 }, Token)).Results);

        Assert.True(all.Count > 1);
        Assert.Equal(all[1].Id, Assert.Single(second).Id);
        Assert.Contains("500,000", Assert.Single(filtered).Text, StringComparison.Ordinal);
        Assert.StartsWith($"/sources/{all[0].DocumentId}?s={all[0].Span.Start}-{all[0].Span.End}#", linked[0].Link, StringComparison.Ordinal);
    }
#pragma warning restore SKEXP0001

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> list = [];
        await foreach (var item in items)
            list.Add(item);
        return list;
    }
}
