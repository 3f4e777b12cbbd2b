using PolicyBot.Retrieval.Evaluation;

namespace PolicyBot.Benchmarks.Collections;

/// <summary>Collections made of the judged sets, every row of a corpus one passage.</summary>
internal static class JudgedCollections
{
    /// <summary>The set in a folder of <see cref="Repository.Bench"/>, or <c>null</c> where it is not there.</summary>
    public static async Task<PassageCollection?> ReadAsync(string name, bool isChinese = false)
    {
        var path = Path.Combine(Repository.Bench, name);
        if (!Directory.Exists(path))
            return null;
        var set = await JudgedSet.ReadAsync(path, CancellationToken.None);
        return new PassageCollection(
            name,
            [.. set.Corpus.Select(row => new[] { PassageCollection.PassageOf(row.Title, row.Text) })],
            [.. set.Queries.Select(query => query.Text)],
            isChinese);
    }
}
