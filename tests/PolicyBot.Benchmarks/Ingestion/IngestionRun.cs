using System.Globalization;
using System.Text;
using PolicyBot.Benchmarks.Collections;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Benchmarks.Ingestion;

/// <summary>Measures how much English text is ingested a second, from files on the disk to an index file on the disk and a library that can
/// be searched.</summary>
internal static class IngestionRun
{
    /// <summary>How much text is ingested.</summary>
    public const string UsualMegabytes = "8";

    private const int Rounds = 3;

    /// <summary>Ingests as many small files, one large file, and copies of the seeds.</summary>
    /// <param name="megabytes">How many millions of bytes each time.</param>
    /// <param name="output">Gets the table, in Markdown.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(string megabytes, TextWriter output)
    {
        if (!double.TryParse(megabytes, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wanted) || wanted <= 0)
        {
            await Console.Error.WriteLineAsync("The amount must be a number of megabytes.");
            return 2;
        }

        if (await Comparisons.RecombinedPassagesAsync(int.MaxValue) is not { } collection)
        {
            await Console.Error.WriteLineAsync($"Skipped: {Repository.Bench} does not hold the judged sets. Name their folder with POLICYBOT_BENCH.");
            return 0;
        }

        var bytes = (long)(wanted * 1e6);
        var files = Limited(collection.Documents.Select(PolicyTexts.Of), bytes);
        await output.WriteLineAsync("| text | files | MB | passages | seconds, median of 3 | MB a second | index file MB |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        await MeasureAsync("recombined", ".md", files, output);
        await MeasureAsync("recombined, in one", ".md", [string.Join("\n\n", files)], output);
        var seeds = Directory.GetFiles(Repository.Seeds, "*.txt").Select(File.ReadAllText).ToList();
        await MeasureAsync("seeds, again and again", ".txt", Limited(Enumerable.Repeat(seeds, int.MaxValue).SelectMany(texts => texts), bytes), output);
        return 0;
    }

    private static List<string> Limited(IEnumerable<string> texts, long bytes)
    {
        var (taken, sum) = (new List<string>(), 0L);
        foreach (var text in texts)
        {
            taken.Add(text);
            if ((sum += Encoding.UTF8.GetByteCount(text)) >= bytes)
                break;
        }

        return taken;
    }

    private static async Task MeasureAsync(string name, string extension, List<string> texts, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        var files = new List<SourceFile>();
        foreach (var text in texts)
        {
            var fileName = $"{files.Count:D6}{extension}";
            var file = new SourceFile(fileName, Path.Combine(folder.Path, fileName));
            await File.WriteAllTextAsync(file.Path, text);
            files.Add(file);
        }

        var seconds = new List<double>();
        var (passages, size) = (0, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            using var data = new TemporaryFolder();
            await using var library = await PolicyLibrary.OpenAsync(new LibraryOptions { DataPath = data.Path }, TimeProvider.System, CancellationToken.None);
            var report = await library.IngestAsync(new IngestionRequest(files, "texts"), null, CancellationToken.None);
            seconds.Add(report.Elapsed.TotalSeconds);
            passages = report.Passages;
            size = Directory.GetFiles(data.Path).Sum(path => new FileInfo(path).Length);
        }

        seconds.Sort();
        var megabytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {files.Count} | {megabytes:0.0} | {passages:N0} | {seconds[Rounds / 2]:0.00} | {megabytes / seconds[Rounds / 2]:0.00} | {size / 1e6:0.0} |"));
    }
}
