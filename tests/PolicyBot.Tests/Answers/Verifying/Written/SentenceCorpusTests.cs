using System.Globalization;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Retrieval.Text;
using PolicyBot.Tests.Retrieval.Terminology;

namespace PolicyBot.Tests.Answers.Verifying.Written;

public sealed class SentenceCorpusTests
{
    private static readonly SentenceVerifier Verifier = new(new TextAnalyzer(), ShippedGlossary.Value);

    [Fact]
    public void Print()
    {
        var sentences = SentenceCorpus.Read("first.txt");
        foreach (var sentence in sentences)
        {
            var verdict = Check(sentence);
            if (verdict.IsSupported == (sentence.Category is not null))
                Console.WriteLine($"{sentence.Line} {(sentence.Category is null ? "GOOD-DROPPED" : "BAD-SHOWN")} {sentence.Text}\n      {string.Join(" | ", verdict.Problems)}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"good untouched {sentences.Count(s => s.Category is null && Check(s).IsSupported)}/{sentences.Count(s => s.Category is null)}, bad shown {sentences.Count(s => s.Category is not null && Check(s).IsSupported)}/{sentences.Count(s => s.Category is not null)}"));
    }

    private static SentenceVerdict Check(CorpusSentence sentence)
    {
        var reader = new WrittenSentenceReader();
        var written = reader.Add(sentence.Text).Concat(reader.Finish()).ToList();
        var verdicts = written.Select(one => Verifier.Check(one, sentence.Passages)).ToList();
        return verdicts.Find(verdict => !verdict.IsSupported) ?? verdicts[0];
    }
}
