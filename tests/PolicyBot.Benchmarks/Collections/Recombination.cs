using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Benchmarks.Collections;

/// <summary>Makes collections of any size out of the sentences of others: what a word or a sentence looks like stays true to life, and the
/// same size always gives the same passages.</summary>
internal static class Recombination
{
    private const int Seed = 20261123;
    private const int PassagesPerDocument = 20;
    // Shorter ones are headings, names and dates; longer ones are tables without a full stop.
    private const int ShortestSentence = 40, LongestSentence = 400;

    /// <summary>Documents of twenty passages of two to four sentences each, drawn at random.</summary>
    /// <param name="name">What the tables call the collection.</param>
    /// <param name="sources">Where the sentences and queries are from.</param>
    /// <param name="passages">How many passages there are in all.</param>
    public static PassageCollection Of(string name, IReadOnlyList<PassageCollection> sources, int passages)
    {
        string[] sentences = [.. sources.SelectMany(source => source.Documents).SelectMany(document => document).SelectMany(passage => Sentences(passage.Text))];
        string[] queries = [.. sources.SelectMany(source => source.Queries)];
        new Random(Seed).Shuffle(queries);
        return new PassageCollection(name, new Documents(sentences, passages), queries);
    }

    private static IEnumerable<string> Sentences(string text) =>
        from paragraph in text.Split("\n\n")
        // Some sets break their lines at 80 characters.
        let line = paragraph.ReplaceLineEndings(" ")
        from span in SentenceBoundaries.Split(line)
        let sentence = span.In(line).Trim()
        where sentence.Length is >= ShortestSentence and <= LongestSentence && sentence.Count(char.IsLetter) > sentence.Length / 2
        select sentence;

    private sealed class Documents(string[] sentences, int passages) : IEnumerable<IReadOnlyList<Passage>>
    {
        public IEnumerator<IReadOnlyList<Passage>> GetEnumerator()
        {
            var random = new Random(Seed);
            for (var made = 0; made < passages; made += PassagesPerDocument)
            {
                var title = Sentence(random);
                yield return
                [
                    .. Enumerable.Range(0, Math.Min(PassagesPerDocument, passages - made)).Select(_ => PassageCollection.PassageOf(
                        title, string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Sentence(random))))),
                ];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private string Sentence(Random random) => sentences[random.Next(sentences.Length)];
    }
}
