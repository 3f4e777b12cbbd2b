using System.CommandLine;
using System.Text.Json;
using PolicyBot.Http;
using PolicyBot.Output;
using PolicyBot.Retrieval.Search;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>policybot search</c>: the passages that match some words, without answering.</summary>
internal sealed class SearchCommand : ProgramCommand
{
    private const int UsualTop = 10;

    private readonly Argument<string> _text = new("TEXT") { Description = "A question or some words" };

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many passages at most",
        HelpName = "N",
        DefaultValueFactory = _ => UsualTop,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON array" };

    public SearchCommand()
        : base("search", "Find the passages that match some words.",
            "policybot search \"interest subsidy for equipment loans\"",
            "policybot search \"智能工厂\" --top 3 --json")
    {
        Arguments.Add(_text);
        Options.Add(_top);
        Options.Add(_json);
        _top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (!int.TryParse(value, out var top) || top is < 1 or > RequestLimits.Top))
                result.AddError($"--top is {value}: give a number from 1 to {RequestLimits.Top}.");
        });
        SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(_text), parsed.GetValue(_top), parsed.GetValue(_json), cancellationToken));
    }

    private static async Task<int> RunAsync(string text, int top, bool json, CancellationToken cancellationToken)
    {
        RequestLimits.RequireSearchable(text);
        await using var services = CommandServices.Build();
        var assistant = await services.LoadAssistantAsync(cancellationToken);
        var result = await assistant.Search.SearchAsync(text, SearchFilter.Public, top, cancellationToken);
        var found = FoundPassage.Of(result.Hits);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found, ProgramJson.Options));
        else
            Print(found);
        return 0;
    }

    private static void Print(IReadOnlyList<FoundPassage> found)
    {
        var console = Screen.Create();
        if (found.Count == 0)
            console.MarkupLine("[yellow]No passage matches.[/]");
        foreach (var passage in found)
        {
            var place = string.Join(" › ", passage.Section.Prepend(passage.DocumentTitle));
            console.MarkupLineInterpolated($"[green]{passage.Rank,2}[/] [bold]{place}[/] [grey]{passage.Score:0.00}[/]");
            console.Write(new Padder(new Text(passage.Text), new Padding(3, 0, 0, 0)));
            console.WriteLine();
        }
    }
}
