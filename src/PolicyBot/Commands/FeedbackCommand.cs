using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyBot.Bot;
using PolicyBot.Bot.Feedback;
using PolicyBot.Documents;
using PolicyBot.Output;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>policybot feedback</c>: what people think of the answers.</summary>
internal sealed class FeedbackCommand : ProgramCommand
{
    private const int UsualTop = 50;
    private const int MostTop = 100_000;

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many reactions at most",
        HelpName = "N",
        DefaultValueFactory = _ => UsualTop,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Export as one JSON array: question, answer, citations, index version, reaction and reason" };

    public FeedbackCommand()
        : base("feedback", "List what people think of the answers, latest first.",
            "policybot feedback",
            "policybot feedback --top 1000 --json > feedback.json")
    {
        Options.Add(_top);
        Options.Add(_json);
        _top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (!int.TryParse(value, CultureInfo.InvariantCulture, out var top) || top is < 1 or > MostTop))
                result.AddError($"--top is {value}: give a number from 1 to {MostTop}.");
        });
        SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(_top), parsed.GetValue(_json), cancellationToken));
    }

    private static async Task<int> RunAsync(int top, bool json, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build();
        IReadOnlyList<AnswerFeedback> feedback;
        try
        {
            feedback = await services.GetRequiredService<IFeedbackStore>().LatestAsync(top, cancellationToken);
        }
        catch (StorageUnavailableException exception)
        {
            throw new InvalidInputException(exception.Message, exception);
        }

        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(feedback, ProgramJson.Options));
        else
            Print(feedback);
        return 0;
    }

    private static void Print(IReadOnlyList<AnswerFeedback> feedback)
    {
        var console = Screen.Create();
        if (feedback.Count == 0)
        {
            console.MarkupLine("[yellow]No feedback is kept.[/]");
            return;
        }

        var table = new Table { Border = TableBorder.None };
        table.AddColumns("[grey]When[/]", "[grey]Reaction[/]", "[grey]Question[/]", "[grey]Reason[/]");
        foreach (var item in feedback)
        {
            table.AddRow(
                new Text(item.Time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                new Text(item.Reaction == Reaction.Like ? "like" : "dislike"),
                new Text(item.Question ?? ""),
                new Text(item.Reason ?? ""));
        }

        console.Write(table);
    }
}
