using System.Diagnostics;
using System.Reflection;

namespace PolicyBot.Tests.Retrieval.Library;

public sealed class KilledProcessTests : LibraryTestBase
{
    private const int Files = 20;
    private const string FolderVariable = "POLICYBOT_TEST_FOLDER";

    [Fact]
    public async Task Processes_killed_while_ingesting_leave_one_whole_ingestion_behind()
    {
        await using var library = await Open();
        await Ingest(library, Version("before", 0));
        using var one = StartIngesting();
        using var two = StartIngesting();
        try
        {
            // Until each has written something; a process that ends early fails the test below.
            var seen = new HashSet<string>();
            var started = Stopwatch.StartNew();
            while (seen.Count < 2 && started.Elapsed < TimeSpan.FromSeconds(60) && !one.HasExited && !two.HasExited)
            {
                await library.RefreshAsync(Cancellation);
                seen.UnionWith(Writers(library.Current.Passages.Select(passage => passage.Text)).Where(writer => writer != "before"));
                await Task.Delay(5, Cancellation);
            }

            Assert.Equal(2, seen.Count);
        }
        finally
        {
            one.Kill();
            two.Kill();
            await Task.WhenAll(one.WaitForExitAsync(Cancellation), two.WaitForExitAsync(Cancellation));
        }

        await using var after = await Open();
        Assert.Empty(after.Warnings);
        Assert.Equal(Files, after.Current.Documents.Count);
        Assert.Single(Texts(after).Select(text => text.Split('.')[0]).Distinct());
        await Ingest(after, Version("after", 0));
        Assert.Equal(["after"], Writers(Texts(after)));
    }

    /// <summary>What the other processes run: ingesting one version after the other until they are killed.</summary>
    [Fact(Explicit = true)]
    public async Task Ingest_until_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, $"Runs as a process of its own, with {FolderVariable}.");
        await using var library = await Open(new PolicyBot.Retrieval.Library.LibraryOptions { DataPath = folder });
        for (var number = 0; number < 100_000; number++)
        {
            await Ingest(library, Version($"process {Environment.ProcessId}", number));
            // Lets the other one in.
            await Task.Delay(10, Cancellation);
        }
    }

    private static IEnumerable<string> Writers(IEnumerable<string> texts) => texts.Select(text => text.Split(" wrote ")[0]).Distinct();

    private static PolicyBot.Retrieval.Library.IngestionRequest Version(string writer, int number) =>
        Request([.. Enumerable.Range(0, Files).Select(file => ($"{file}.txt", $"{writer} wrote version {number}. This is the text of a file among others."))])
            with { IsComplete = true };

    private Process StartIngesting()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        foreach (var argument in (string[])["-explicit", "only", "-method", $"{typeof(KilledProcessTests).FullName}.{nameof(Ingest_until_killed)}"])
            start.ArgumentList.Add(argument);
        start.Environment[FolderVariable] = Folder;
        // Else the runner would speak the test platform's protocol as its parent does.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
