using PolicyBot.Retrieval.Library;
using Spectre.Console;

namespace PolicyBot.Output;

/// <summary>Shows on standard error how far an ingestion has come, where that is a terminal.</summary>
internal sealed class IngestionProgressBar : IProgress<IngestionProgress>
{
    private readonly ProgressTask _task;

    private IngestionProgressBar(ProgressTask task) => _task = task;

    /// <summary>Runs an ingestion under a progress bar.</summary>
    /// <param name="ingest">The ingestion; it is told whom to report to, or <c>null</c> where nobody looks.</param>
    public static Task<IngestionReport> ShowAsync(Func<IProgress<IngestionProgress>?, Task<IngestionReport>> ingest)
    {
        if (Console.IsErrorRedirected)
            return ingest(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => ingest(new IngestionProgressBar(context.AddTask("Reading"))));
    }

    /// <inheritdoc />
    public void Report(IngestionProgress value)
    {
        _task.MaxValue = value.Total;
        _task.Value = value.Done;
        _task.Description = Markup.Escape(value.Name);
    }
}
