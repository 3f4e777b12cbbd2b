using PolicyBot.Conformance.Stores;

namespace PolicyBot.Conformance.Behaviours;

public abstract class RankingBehaviour(IndexStore store) : Behaviour(store)
{
    [Fact]
    public async Task What_matches_better_comes_first()
    {
        var library = await OpenAsync();
        await IngestAsync(library, ("a.txt", "Loans for companies."), ("b.txt", "Grants and loans for factories."), ("c.txt", "Grants for museums."));
        var hits = await SearchAsync(library, "grants for factories");
        Assert.Equal(["Grants and loans for factories.", "Grants for museums."], hits.Select(hit => hit.Passage.Text));
        Assert.True(hits[0].Score > hits[1].Score);
    }

    [Fact]
    public async Task A_rare_word_counts_more_than_a_frequent_one()
    {
        var library = await OpenAsync();
        await IngestAsync(library, Request(
            [.. Enumerable.Range(0, 30).Select(number => ($"{number:d2}.txt", "A grant for companies.")), ("rare.txt", "A voucher for companies.")]));
        Assert.Equal("A voucher for companies.", (await FoundAsync(library, "grant voucher"))[0]);
    }

    [Fact]
    public async Task Of_equals_the_one_that_is_earlier_in_the_library_comes_first_every_time()
    {
        var library = await OpenAsync();
        // Ingested in another order than the library's, and more of them than are looked at closer.
        await IngestAsync(library, Request(Enumerable.Range(0, 120).Reverse().Select(number => ($"{number:d3}.txt", "A grant for companies."))));
        var other = await OpenAsync();
        var first = await SearchAsync(library, "grant", top: 30);
        Assert.Equal(first.Select(hit => hit.Passage.Id), (await SearchAsync(library, "grant", top: 30)).Select(hit => hit.Passage.Id));
        Assert.Equal(first.Select(hit => hit.Passage.Id), (await SearchAsync(other, "grant", top: 30)).Select(hit => hit.Passage.Id));
        Assert.Single(first.Select(hit => hit.Score).Distinct());
        Assert.Equal(first.Select(hit => hit.Passage.Source).Order(StringComparer.Ordinal), first.Select(hit => hit.Passage.Source));
        Assert.Equal(120, (await SearchAsync(library, "grant", top: 500)).Select(hit => hit.Passage.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(100, 12)]
    public async Task As_many_as_wanted_are_given_at_most(int top, int given)
    {
        var library = await OpenAsync();
        await IngestAsync(library, Request(Enumerable.Range(0, 12).Select(number => ($"{number:d2}.txt", $"Grant {number}."))));
        Assert.Equal(given, (await SearchAsync(library, "grant", top: top)).Count);
    }

    [Fact]
    public async Task After_many_changes_it_ranks_like_a_library_made_at_once()
    {
        var library = await OpenAsync();
        await IngestAsync(library, Request(Enumerable.Range(0, 40).Select(number => ($"{number:d2}.txt", $"Grants of {number} yuan."))));
        // Five times as long: the weights no longer fit.
        await IngestAsync(library, Request(Changed().Take(20)));
        await IngestAsync(library, Request(Changed()) with { IsComplete = true });
        await using var fresh = new EmbeddedStore();
        var expected = await fresh.OpenAsync();
        await IngestAsync(expected, Request(Changed()));
        foreach (var query in (string[])["grants for workshops", "yuan 17", "machines that save energy"])
            Assert.Equal(await FoundAsync(expected, query), await FoundAsync(library, query));
    }

    [Fact]
    public async Task Meaning_finds_what_the_words_do_not()
    {
        var library = await OpenAsync(new WordVectors());
        await IngestAsync(library, ("a.txt", "Digitalisation vouchers."), ("b.txt", "Nothing of the kind."));
        var hits = await SearchAsync(library, "digitally vouched");
        Assert.Equal("Digitalisation vouchers.", hits[0].Passage.Text);
        Assert.Empty(await SearchAsync(await OpenAsync(), "digitally"));
    }

    private static IEnumerable<(string Name, string Text)> Changed() => Enumerable.Range(0, 30).Select(number => (
        $"{number:d2}.txt", $"Grants of {number} yuan go to {(number % 3 == 0 ? "workshops" : "museums")} which buy machines that save energy, water, material and the time of those who work with them every day."));
}

public sealed class EmbeddedRanking() : RankingBehaviour(new EmbeddedStore());

public sealed class LoopbackQdrantRanking() : RankingBehaviour(new LoopbackQdrantStore());

public sealed class RealQdrantRanking() : RankingBehaviour(new RealQdrantStore());
