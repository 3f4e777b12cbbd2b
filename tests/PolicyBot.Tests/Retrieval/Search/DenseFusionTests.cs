using PolicyBot.Retrieval.Indexes;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Tests.Retrieval.Search;

public sealed class DenseFusionTests
{
    [Fact]
    public void Scores_are_the_weighted_sum_of_both_lists_brought_to_one_scale()
    {
        // By terms 10 → 1, 5 → .5; by meaning .9 → 1, .8 → .5, .7 → 0.
        var fused = DenseFusion.Fuse([new(1, 10), new(2, 5)], [new(2, .9f), new(3, .8f), new(1, .7f)], .4);
        Assert.Equal([2, 1, 3], fused.Select(scored => scored.Passage));
        Assert.Equal([.7, .6, .2], fused.Select(scored => Math.Round(scored.Score, 5)));
    }

    [Fact]
    public void Of_two_that_match_the_terms_almost_equally_meaning_decides()
    {
        var fused = DenseFusion.Fuse([new(1, 10), new(2, 9.9f)], [new(2, .9f), new(3, .5f)]);
        Assert.Equal(2, fused[0].Passage);
    }

    [Fact]
    public void What_only_meaning_finds_comes_after_what_matches_the_terms_and_before_what_hardly_does()
    {
        var fused = DenseFusion.Fuse([new(1, 10), new(2, 1)], [new(3, .9f), new(4, .1f)]);
        Assert.Equal([1, 3, 2, 4], fused.Select(scored => scored.Passage));
    }

    [Fact]
    public void One_list_alone_keeps_its_order()
    {
        Assert.Equal([5, 6], DenseFusion.Fuse([], [new(5, .9f), new(6, .8f)]).Select(scored => scored.Passage));
        Assert.Equal([5, 6], DenseFusion.Fuse([new(5, 2), new(6, 1)], []).Select(scored => scored.Passage));
        Assert.Equal([5], DenseFusion.Fuse([], [new(5, .9f)]).Select(scored => scored.Passage));
    }
}
