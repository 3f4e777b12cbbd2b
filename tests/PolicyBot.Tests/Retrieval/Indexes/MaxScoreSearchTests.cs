using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Indexes;

namespace PolicyBot.Tests.Retrieval.Indexes;

public sealed class MaxScoreSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_found_is_what_adding_up_everything_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var passages = Passages(random, count: random.Next(1, 1500), vocabulary: random.Next(2, 60));
            int[] documents = [.. Enumerable.Range(0, passages.Count).Select(passage => passage / random.Next(1, 4))];
            var index = EmbeddedIndex.Build(passages, documents);
            var lists = index.Lists(Query(random, vocabulary: 60));
            bool[]? allowed = random.Next(2) == 0 ? null : [.. documents.Select(_ => random.Next(4) == 0)];
            var top = random.Next(1, 80);

            var scores = index.Score(lists, [.. Enumerable.Range(0, passages.Count)]);
            var expected = Enumerable.Range(0, passages.Count)
                .Where(passage => scores[passage] > 0 && (allowed is null || allowed[documents[passage]]))
                .OrderByDescending(passage => scores[passage]).ThenBy(passage => passage).Take(top)
                .Select(passage => new ScoredPassage(passage, scores[passage]));

            Assert.Equal(expected, MaxScoreSearch.Run(lists, documents, allowed, top, windowSize: random.Next(1, 300)));
            Assert.Equal(expected, index.Search(lists, allowed, top));
        }
    }

    [Fact]
    public void Lists_that_cannot_lift_a_passage_far_enough_change_only_the_scores_of_those_that_others_lift()
    {
        // Term 1 is in every passage, term 2 in every hundredth: from the second window on, only term 2 is added up.
        TermCounts[] passages = [.. Enumerable.Range(0, 2000).Select(number => number % 100 == 0 ? Passage(1, 2) : Passage(1))];
        var index = EmbeddedIndex.Build(passages, [.. Enumerable.Range(0, passages.Length)]);
        var found = MaxScoreSearch.Run(index.Lists(Query(1, 2)), new int[passages.Length], null, 3, windowSize: 500);
        Assert.Equal([0, 100, 200], found.Select(hit => hit.Passage));
    }

    // Few words, short passages and many of them alike: most scores are tied.
    private static List<TermCounts> Passages(Random random, int count, int vocabulary)
    {
        var passages = new List<TermCounts>();
        while (passages.Count < count)
        {
            passages.Add(passages.Count > 0 && random.Next(3) == 0
                ? passages[random.Next(passages.Count)]
                : Passage([.. Enumerable.Range(0, random.Next(8)).Select(_ => (uint)(vocabulary * Math.Pow(random.NextDouble(), 3)))]));
        }

        return passages;
    }

    private static TermCounts Passage(params uint[] words)
    {
        uint[] terms = [.. words.Select(Id).Distinct().Order()];
        return new TermCounts(
            words.Length, terms, new TermKind[terms.Length], [.. terms.Select(term => (float)words.Count(word => Id(word) == term))], [], []);
    }

    private static EncodedQuery Query(Random random, int vocabulary) =>
        Query([.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => (uint)random.Next(vocabulary)).Distinct()]);

    private static EncodedQuery Query(params uint[] words) =>
        new([.. words.Select(word => new EncodedQueryTerm(Id(word), "", "", TermKind.Stem, 1 + (word % 3)))]);

    private static uint Id(uint word) => TermId.Of(TermKind.Stem, $"w{word}");
}
