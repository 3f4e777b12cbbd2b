using PolicyBot.Documents;
using PolicyBot.Retrieval.Evaluation;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Tests.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Evaluation;

public sealed class RetrievalEvaluationTests : IDisposable
{
    private const string Corpus = """
        {"id":"d1","title":"","text":"grants for factories"}
        {"id":"d2","title":"","text":"loans for farms"}
        {"id":"d3","title":"Loans","text":"interest and duration"}
        {"id":"d4","title":"","text":""}
        """;

    private const string Queries = """
        {"id":"q1","text":"Which grants are there?","ignored":1}
        {"id":"q2","text":"loans"}
        {"id":"q3","text":""}
        """;

    private const string Judgements = "q1\td1\t1\nq2\td3\t1\nq2\td1\t1\nq3\td4\t1\nunknown\td1\t1\n";

    private readonly TemporaryFolder _folder = new();

    private string RunFile => _folder.File("run.tsv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Figures_are_the_usual_measures_over_all_judged_queries()
    {
        var figures = await Run(Corpus, Queries, Judgements);
        Assert.Equal((4, 3, 4), (figures.Documents, figures.Queries, figures.Judged));
        // q1 finds its document first; q2 finds d2, then d3, one of two; q3 and the unknown query find nothing.
        Assert.Equal(1 / 4.0, figures.RecallAt1, 12);
        Assert.Equal(1.5 / 4, figures.RecallAt5, 12);
        Assert.Equal(1.5 / 4, figures.RecallAt100, 12);
        Assert.Equal(1.5 / 4, figures.MrrAt10, 12);
        Assert.Equal(1.25 / 4, figures.MapAt10, 12);
        Assert.Equal((1 + (1 / Math.Log2(3) / (1 + (1 / Math.Log2(3))))) / 4, figures.NdcgAt10, 12);
    }

    [Fact]
    public async Task The_run_file_holds_query_document_rank_and_score()
    {
        await Run(Corpus, Queries, Judgements);
        var lines = (await File.ReadAllLinesAsync(RunFile, TestContext.Current.CancellationToken)).Select(line => line.Split('\t')).ToList();
        Assert.Equal(["q1 d1 1", "q2 d2 1", "q2 d3 2"], lines.Select(line => $"{line[0]} {line[1]} {line[2]}"));
        Assert.All(lines, line => Assert.True(double.Parse(line[3], System.Globalization.CultureInfo.InvariantCulture) > 0));
        Assert.Single(Directory.GetFiles(_folder.Path, "run.tsv*"));
    }

    [Theory]
    [InlineData("{\"id\":\"d1\",\"text\":\"x\"}\nnot json", "corpus.jsonl line 2")]
    [InlineData("[]", "corpus.jsonl line 1")]
    [InlineData("{\"id\":7,\"text\":\"x\"}", "corpus.jsonl line 1")]
    [InlineData("{\"id\":\"d1\"}", "corpus.jsonl line 1")]
    [InlineData("{\"id\":\"d1\",\"text\":\"x\"}\n\n{\"id\":\"d1\",\"text\":\"y\"}", "corpus.jsonl line 3")]
    [InlineData("", "corpus.jsonl holds no rows")]
    public async Task A_broken_corpus_names_file_and_line(string corpus, string message)
    {
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() => Run(corpus, Queries, Judgements));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(RunFile));
    }

    [Fact]
    public async Task A_broken_judgement_names_file_and_line() => Assert.Contains("qrels.tsv line 2",
        (await Assert.ThrowsAsync<InvalidInputException>(() => Run(Corpus, Queries, "q1\td1\t1\nq1 d1 1"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_line_that_is_no_utf8_is_named()
    {
        await Run(Corpus, Queries, Judgements);
        await File.WriteAllBytesAsync(_folder.File("corpus.jsonl"), [.. "{\"id\":\"d1\",\"text\":\"x\"}\n"u8, 0xFF], TestContext.Current.CancellationToken);
        var exception = await Assert.ThrowsAsync<InvalidInputException>(() =>
            new RetrievalEvaluation(TimeProvider.System, Glossary.Empty).RunAsync(_folder.Path, RunFile, 100, TestContext.Current.CancellationToken));
        Assert.Contains("corpus.jsonl line 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named() => Assert.Contains("corpus.jsonl", (await Assert.ThrowsAsync<InvalidInputException>(() =>
        new RetrievalEvaluation(TimeProvider.System, Glossary.Empty).RunAsync(_folder.Path, RunFile, 100, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_text_of_a_megabyte_of_numbered_lines_is_indexed()
    {
        var text = string.Concat(Enumerable.Repeat("1. 2? ", 170_000));
        var figures = await Run($"{{\"id\":\"d1\",\"text\":\"grants {text}\"}}", Queries, Judgements);
        Assert.Equal(1 / 4.0, figures.RecallAt1, 12);
    }

    [Theory]
    [InlineData("orsharc-dev", .69, .92, .84)]
    [InlineData("cmrc2018-dev", .97, .995, .985)]
    [InlineData("cacm", .10, .26, .50)]
    public async Task The_development_sets_are_answered_as_well_as_measured(string name, double recallAt1, double recallAt5, double ndcgAt10)
    {
        var folder = BenchFolder(name);
        Assert.SkipWhen(folder is null, $"The set {name} is not here; POLICYBOT_BENCH can name the folder that holds it.");
        var figures = await new RetrievalEvaluation(TimeProvider.System, ShippedGlossary.Value).RunAsync(folder, RunFile, 100, TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage("{0}", figures);
        Assert.True(figures.RecallAt1 >= recallAt1 && figures.RecallAt5 >= recallAt5 && figures.NdcgAt10 >= ndcgAt10, figures.ToString());
    }

    // Named by the environment, or beside the repository.
    private static string? BenchFolder(string name)
    {
        var bench = Environment.GetEnvironmentVariable("POLICYBOT_BENCH") ?? Repository.PathOf("..", "shared", "bench");
        return Directory.Exists(Path.Combine(bench, name)) ? Path.Combine(bench, name) : null;
    }

    private async Task<RetrievalFigures> Run(string corpus, string queries, string judgements)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(_folder.File("corpus.jsonl"), corpus, cancellation);
        await File.WriteAllTextAsync(_folder.File("queries.jsonl"), queries, cancellation);
        await File.WriteAllTextAsync(_folder.File("qrels.tsv"), judgements, cancellation);
        return await new RetrievalEvaluation(TimeProvider.System, Glossary.Empty).RunAsync(_folder.Path, RunFile, 100, cancellation);
    }
}
