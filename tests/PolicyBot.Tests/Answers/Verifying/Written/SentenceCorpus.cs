using System.Globalization;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Tests.Answers.Verifying.Written;

/// <summary>A sentence of <c>tests/eval/verification</c> and the passages that its prompt held.</summary>
/// <param name="Line">Where it stands: file and line.</param>
/// <param name="Text">The sentence as a model wrote it, marks and all.</param>
/// <param name="Category">What is wrong with it, or <c>null</c> for a good one.</param>
/// <param name="Passages">The passages.</param>
internal sealed record CorpusSentence(string Line, string Text, string? Category, IReadOnlyList<NumberedPassage> Passages);

/// <summary>Reads the sentences of <c>tests/eval/verification</c>.</summary>
internal static class SentenceCorpus
{
    private static readonly Lazy<IReadOnlyList<Passage>> Lazily = new(ReadPassages);

    /// <summary>The passages of all documents that the sentences are about.</summary>
    public static IReadOnlyList<Passage> Passages => Lazily.Value;

    /// <summary>The sentences of a file.</summary>
    public static IReadOnlyList<CorpusSentence> Read(string file)
    {
        var sentences = new List<CorpusSentence>();
        IReadOnlyList<NumberedPassage> passages = [];
        foreach (var (number, line) in File.ReadAllLines(Repository.PathOf("tests", "eval", "verification", file)).Index())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{file}:{number + 1}");
            if (line.StartsWith("@ ", StringComparison.Ordinal))
                passages = [.. line[2..].Split("||").Select((words, index) => new NumberedPassage(index + 1, Find(words.Trim(), at)))];
            else if (line.StartsWith("+ ", StringComparison.Ordinal))
                sentences.Add(new CorpusSentence(at, line[2..], null, passages));
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                sentences.Add(new CorpusSentence(at, line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..], line[2..line.IndexOf(": ", StringComparison.Ordinal)], passages));
        }

        return sentences;
    }

    private static Passage Find(string words, string at) =>
        Passages.FirstOrDefault(passage => DisplayText.Fold(passage.Text).Contains(DisplayText.Fold(words), StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"{at}: no passage holds '{words}'.");

    private static List<Passage> ReadPassages()
    {
        using var size = new PassageSize();
        var passages = new List<Passage>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("seeds"), "*.txt")
            .Concat(Directory.GetFiles(Repository.PathOf("tests", "eval", "further"))).Concat(Directory.GetFiles(Repository.PathOf("tests", "eval", "foreign")))
            .Concat(Directory.GetFiles(Repository.PathOf("tests", "eval", "verification", "policies"))).Order(StringComparer.Ordinal))
        {
            var source = new Source(Path.GetFileName(file), File.ReadAllText(file));
            foreach (var document in new DocumentReader().Read(source).Documents)
                passages.AddRange(PassageBuilder.Build(document, source, null, size));
        }

        return passages;
    }
}
