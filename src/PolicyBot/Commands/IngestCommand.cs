using System.CommandLine;
using PolicyBot.Configuration;
using PolicyBot.Documents;
using PolicyBot.Eligibility;
using PolicyBot.Loading;
using PolicyBot.Output;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Commands;

/// <summary><c>policybot ingest</c>: adds documents to the index.</summary>
internal sealed class IngestCommand : ProgramCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, or folders with everything below them",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _tenant = new("--tenant")
    {
        Description = "Who alone may see the documents (else everyone may)",
        HelpName = "T",
    };

    public IngestCommand()
        : base("ingest", "Add documents to the index, or bring them up to date.",
            "policybot ingest policies/",
            "policybot ingest notice.md 通知.txt",
            "policybot ingest client-files/ --tenant acme")
    {
        Arguments.Add(_paths);
        Options.Add(_tenant);
        SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(_paths), parsed.GetValue(_tenant), cancellationToken));
    }

    private static async Task<int> RunAsync(string[] paths, string? tenant, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build();
        // Every path is looked at before anything is written.
        var seeds = services.GetRequiredService<Folders>().Seeds;
        IngestionRequest[] requests = [.. paths.SelectMany(path => SourcePath.Requests(path, seeds)).Select(request => request with { Tenant = Given(tenant) })];
        var assistant = await services.GetRequiredService<AssistantLoader>().OpenAsync(cancellationToken);
        var problems = 0;
        foreach (var request in requests)
        {
            var report = await IngestionProgressBar.ShowAsync(
                progress => assistant.Library.IngestAsync(request, progress, cancellationToken));
            foreach (var problem in report.Problems)
                await Console.Error.WriteLineAsync(problem.Message);
            await Console.Out.WriteLineAsync(
                $"{request.Root}: {report.Added} added, {report.Updated} updated, {report.Unchanged} unchanged, {report.Removed} removed"
                + $" ({report.Documents} documents, {report.Passages} passages, {report.Elapsed.TotalSeconds:0.0} s)");
            problems += report.Problems.Count;
        }

        return problems > 0 | !await SheetsAreRightAsync(services, assistant, requests) ? 1 : 0;
    }

    // The sheets quote the seeds: whoever ingests these is told which quotes no longer stand.
    private static async Task<bool> SheetsAreRightAsync(ServiceProvider services, Assistant assistant, IngestionRequest[] requests)
    {
        if (!requests.Any(request => request.Root.StartsWith(AssistantLoader.SeedsRoot, StringComparison.Ordinal)))
            return true;
        try
        {
            if (services.GetRequiredService<MeasureLibrary>().Check(assistant.Library.Current) is { } catalogue)
                await Console.Out.WriteLineAsync($"{catalogue.Sheets.Count} sheets: {catalogue.Measures.Count} measures, {catalogue.NotEncoded.Count} not encoded");
            return true;
        }
        catch (InvalidInputException exception)
        {
            await Console.Error.WriteLineAsync($"{exception.Message}\nThe previous measure sheets stay in force.");
            return false;
        }
    }

    private static string? Given(string? tenant) => string.IsNullOrWhiteSpace(tenant) ? null : tenant;
}
