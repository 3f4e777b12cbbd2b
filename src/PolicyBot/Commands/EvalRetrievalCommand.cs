using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyBot.Configuration;
using PolicyBot.Embeddings;
using PolicyBot.Output;
using PolicyBot.Retrieval.Evaluation;
using PolicyBot.Retrieval.Terminology;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>policybot eval retrieval</c>: runs judged queries against a corpus of their own.</summary>
internal sealed class EvalRetrievalCommand : ProgramCommand
{
    private const int UsualTop = 100;

    private readonly Argument<string> _folder = new("FOLDER")
    {
        Description = "A folder with corpus.jsonl, queries.jsonl and qrels.tsv",
    };

    private readonly Option<string> _run = new("--run")
    {
        Description = "The file to write the run to: query, document, rank, score",
        HelpName = "RUN.tsv",
        Required = true,
    };

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many documents a query finds at most",
        HelpName = "N",
        DefaultValueFactory = _ => UsualTop,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object" };

    public EvalRetrievalCommand()
        : base("retrieval", "Measure how well the right passages are found.",
            "policybot eval retrieval bench/cacm --run cacm.tsv",
            "policybot eval retrieval bench/cacm --run cacm.tsv --top 20 --json")
    {
        Arguments.Add(_folder);
        Options.Add(_run);
        Options.Add(_top);
        Options.Add(_json);
        _top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (!int.TryParse(value, out var top) || top < 1))
                result.AddError($"--top is {value}: give a number from 1.");
        });
        SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(_run), parsed.GetValue(_top), parsed.GetValue(_json), cancellationToken));
    }

    private static async Task<int> RunAsync(string folder, string run, int top, bool json, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build();
        var glossary = await Glossary.ReadAsync(services.GetRequiredService<Folders>().Glossary, cancellationToken);
        var model = services.GetRequiredService<EmbeddingModel>();
        var figures = await new RetrievalEvaluation(TimeProvider.System, glossary, model.Generator, model.Weight).RunAsync(folder, run, top, cancellationToken);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(figures, ProgramJson.Options));
        else
            Print(figures);
        return 0;
    }

    private static void Print(RetrievalFigures figures)
    {
        var console = AnsiConsole.Console;
        var table = new Table().Border(TableBorder.Simple).AddColumn("Figure").AddColumn(new TableColumn("Value").RightAligned());
        foreach (var (name, value) in new[]
                 {
                     ("Recall@1", figures.RecallAt1), ("Recall@5", figures.RecallAt5), ("Recall@10", figures.RecallAt10),
                     ("Recall@20", figures.RecallAt20), ("Recall@100", figures.RecallAt100), ("MRR@10", figures.MrrAt10),
                     ("MAP@10", figures.MapAt10), ("nDCG@10", figures.NdcgAt10),
                 })
        {
            table.AddRow(name, value.ToString("0.0000", CultureInfo.InvariantCulture));
        }

        table.AddRow("Index time", Milliseconds(figures.IndexMs));
        table.AddRow("Query p50", Milliseconds(figures.LatencyP50Ms));
        table.AddRow("Query p95", Milliseconds(figures.LatencyP95Ms));
        table.AddRow("Query p99", Milliseconds(figures.LatencyP99Ms));
        console.Write(table);
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"{figures.Documents} documents, {figures.Queries} queries, {figures.Judged} of them judged.");
    }

    private static string Milliseconds(double value) => value.ToString("0.00 ms", CultureInfo.InvariantCulture);
}
