using System.Text.Json;
using PolicyBot.Benchmarks.Searching;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Benchmarks.Collections;

/// <summary>Builds what is compared: the seeds with their question set, the judged sets, and collections recombined from their sentences.</summary>
internal static class Comparisons
{
    /// <summary>The judged sets that are English, by the names of their folders.</summary>
    public static readonly string[] EnglishSets = ["orsharc-dev", "cacm"];

    /// <summary>The shipped glossary.</summary>
    public static Task<Glossary> GlossaryAsync() => Glossary.ReadAsync(Path.Combine(Repository.Seeds, "glossary.yaml"), CancellationToken.None);

    /// <summary>The seeds, searched as the program does, and the English questions on them: Lucene.Net would find nothing for the others.</summary>
    /// <param name="dataPath">An empty folder for the index.</param>
    public static async Task<ComparedSearchers> SeedsAsync(string dataPath)
    {
        var library = await PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = dataPath }, TimeProvider.System, CancellationToken.None);
        SourceFile[] files = [.. Directory.GetFiles(Repository.Seeds, "*.txt").Select(path => new SourceFile(Path.GetFileName(path), path))];
        await library.IngestAsync(new IngestionRequest(files, "seeds"), null, CancellationToken.None);
        return ComparedSearchers.Over(library, "seeds", await SeedQuestionsAsync(), await GlossaryAsync());
    }

    /// <summary>The English questions on the seeds.</summary>
    public static async Task<IReadOnlyList<string>> SeedQuestionsAsync()
    {
        var questions = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests", "eval", "seeds.jsonl")))
        {
            using var question = JsonDocument.Parse(line);
            if (question.RootElement.GetProperty("language").GetString() == "en")
                questions.Add(question.RootElement.GetProperty("q").GetString()!);
        }

        return questions;
    }

    /// <summary>A judged set, or <c>null</c> where it is not there.</summary>
    public static async Task<ComparedSearchers?> JudgedAsync(string set) =>
        await JudgedCollections.ReadAsync(set, isChinese: set.StartsWith("cmrc", StringComparison.Ordinal)) is { } collection
            ? ComparedSearchers.Build(collection, await GlossaryAsync())
            : null;

    /// <summary>As many passages as wanted, or <c>null</c> where the sets with the sentences are not there.</summary>
    public static async Task<ComparedSearchers?> RecombinedAsync(int passages) =>
        await RecombinedPassagesAsync(passages) is { } collection ? ComparedSearchers.Build(collection, await GlossaryAsync()) : null;

    /// <summary>The passages of <see cref="RecombinedAsync"/>.</summary>
    public static async Task<PassageCollection?> RecombinedPassagesAsync(int passages)
    {
        var sets = new List<PassageCollection>();
        foreach (var name in EnglishSets)
        {
            if (await JudgedCollections.ReadAsync(name) is not { } set)
                return null;
            sets.Add(set);
        }

        return Recombination.Of("recombined", sets, passages);
    }
}
