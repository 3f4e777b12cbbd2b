using PolicyBot.Benchmarks.Collections;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Benchmarks.Searching;

/// <summary>PolicyBot's full recipe over passages that need no library around them: glossary, query encoding and expansion, search by
/// terms, a closer look at the best. <c>eval retrieval</c> takes the same road.</summary>
internal sealed class PolicyBotSearcher : ISearcher
{
    private readonly Glossary _glossary;
    private readonly QueryEncoder _encoder;
    private readonly QueryExpansion _expansion;
    private readonly PassageRanking _ranking;

    public PolicyBotSearcher(PassageCollection collection, Glossary glossary)
    {
        var analyzer = new TextAnalyzer();
        _glossary = glossary;
        (_encoder, _expansion) = (new QueryEncoder(analyzer), new QueryExpansion(analyzer));
        var encoder = new PassageEncoder(analyzer);
        var (terms, documentOf) = (new List<TermCounts>(), new List<int>());
        var number = 0;
        foreach (var document in collection.Documents)
        {
            foreach (var passage in document)
            {
                terms.Add(encoder.Encode(passage));
                documentOf.Add(number);
            }

            number++;
        }

        _ranking = new PassageRanking(terms, [.. documentOf], [], 0);
    }

    public IReadOnlyList<int> Search(string query, int top)
    {
        var encoded = _expansion.Expand(_encoder.Encode(query), query, _glossary.Find(query));
        return [.. _ranking.Rank(encoded, null, null, top).Select(scored => scored.Passage)];
    }

    public void Dispose()
    {
    }
}
