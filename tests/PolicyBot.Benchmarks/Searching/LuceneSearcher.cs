using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PolicyBot.Benchmarks.Collections;

namespace PolicyBot.Benchmarks.Searching;

/// <summary>Lucene.Net with plain BM25 (k1 1.2, b .75), Porter stems and stop words, or Chinese bigrams. Title, headings and text are one
/// field of which nothing but the postings is kept, in memory and merged into one segment: as quick as it gets.</summary>
internal sealed class LuceneSearcher : ISearcher
{
    private const string Field = "text";
    private readonly RAMDirectory _directory = new();
    private readonly Analyzer _analyzer;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneSearcher(PassageCollection collection)
    {
        _analyzer = collection.IsChinese ? new CJKAnalyzer(LuceneVersion.LUCENE_48) : new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        var similarity = new BM25Similarity();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = similarity }))
        {
            var field = new Field(Field, "", new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });
            var document = new Document { field };
            foreach (var passage in collection.Documents.SelectMany(passages => passages))
            {
                field.SetStringValue(string.Join('\n', [passage.DocumentTitle, .. passage.Section, .. passage.HeaderCells, passage.Text]));
                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
    }

    /// <summary>The bytes that the index takes up.</summary>
    public long SizeInBytes => _directory.GetSizeInBytes();

    public IReadOnlyList<int> Search(string query, int top)
    {
        var any = new BooleanQuery();
        foreach (var term in Terms(query))
            any.Add(new TermQuery(new Term(Field, term)), Occur.SHOULD);
        return any.Clauses.Count == 0 ? [] : [.. _searcher.Search(any, top).ScoreDocs.Select(hit => hit.Doc)];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private HashSet<string> Terms(string query)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        using var stream = _analyzer.GetTokenStream(Field, query);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            terms.Add(term.ToString()!);
        stream.End();
        return terms;
    }
}
