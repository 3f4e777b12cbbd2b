using System.Diagnostics;
using PolicyBot.Benchmarks.Collections;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Benchmarks.Searching;

/// <summary>Both engines over the same passages, and what it took to build them.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Passages">How many passages there are.</param>
/// <param name="Queries">The queries to ask.</param>
/// <param name="PolicyBot">Our search.</param>
/// <param name="Lucene">Lucene.Net.</param>
internal sealed record ComparedSearchers(
    string Name, int Passages, IReadOnlyList<string> Queries, BuiltSearcher PolicyBot, BuiltSearcher Lucene) : IDisposable
{
    /// <summary>Indexes a collection with both.</summary>
    public static ComparedSearchers Build(PassageCollection collection, Glossary glossary) => new(
        collection.Name,
        collection.Documents.Sum(document => document.Count),
        collection.Queries,
        BuiltSearcher.Measure(() => new PolicyBotSearcher(collection, glossary)),
        BuiltSearcher.Measure(() => new LuceneSearcher(collection)));

    /// <summary>Takes a library with its own search and indexes its passages with Lucene.Net.</summary>
    public static ComparedSearchers Over(PolicyLibrary library, string name, IReadOnlyList<string> queries, Glossary glossary)
    {
        var passages = library.Current.Passages;
        var collection = new PassageCollection(name, [passages], queries);
        return new ComparedSearchers(
            name, passages.Count, queries,
            BuiltSearcher.Measure(() => new PolicyBotSearcher(collection, glossary)) with { Searcher = new LibrarySearcher(library, glossary) },
            BuiltSearcher.Measure(() => new LuceneSearcher(collection)));
    }

    public void Dispose()
    {
        PolicyBot.Searcher.Dispose();
        Lucene.Searcher.Dispose();
    }
}

/// <summary>An engine and what it took to build it.</summary>
/// <param name="Searcher">The engine.</param>
/// <param name="Time">How long one thread took from the passages' texts to an index that can be searched.</param>
/// <param name="Bytes">By how much the managed heap had grown afterwards.</param>
internal sealed record BuiltSearcher(ISearcher Searcher, TimeSpan Time, long Bytes)
{
    /// <summary>Builds an engine.</summary>
    public static BuiltSearcher Measure(Func<ISearcher> build)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var searcher = build();
        var time = Stopwatch.GetElapsedTime(started);
        return new BuiltSearcher(searcher, time, GC.GetTotalMemory(forceFullCollection: true) - before);
    }
}
