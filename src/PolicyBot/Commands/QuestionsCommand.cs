using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PolicyBot.Documents;
using PolicyBot.Output;
using PolicyBot.Questions;
using Spectre.Console;

namespace PolicyBot.Commands;

/// <summary><c>policybot questions</c>: what people asked that the documents did not answer.</summary>
internal sealed class QuestionsCommand : ProgramCommand
{
    private const int UsualTop = 50;

    private readonly Option<int> _top = new("--top")
    {
        Description = "How many questions at most",
        HelpName = "N",
        DefaultValueFactory = _ => UsualTop,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON array" };

    public QuestionsCommand()
        : base("questions", "List what people asked the server that the documents did not answer, most often asked first.",
            "policybot questions",
            "policybot questions --top 10 --json")
    {
        Options.Add(_top);
        Options.Add(_json);
        _top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (!int.TryParse(value, CultureInfo.InvariantCulture, out var top) || top is < 1 or > QuestionFile.MostQuestions))
                result.AddError($"--top is {value}: give a number from 1 to {QuestionFile.MostQuestions}.");
        });
        SetAction((parsed, _) => RunAsync(parsed.GetValue(_top), parsed.GetValue(_json)));
    }

    private static async Task<int> RunAsync(int top, bool json)
    {
        await using var services = CommandServices.Build();
        var questions = Read(services.GetRequiredService<QuestionFile>(), top);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(questions, ProgramJson.Options));
        else
            Print(questions);
        return 0;
    }

    private static IReadOnlyList<UnansweredQuestion> Read(QuestionFile file, int top)
    {
        try
        {
            return file.Top(top);
        }
        catch (SqliteException exception)
        {
            throw new InvalidInputException($"The file of unanswered questions cannot be read. {exception.Message} Delete questions.db in the data folder to start anew.", exception);
        }
    }

    private static void Print(IReadOnlyList<UnansweredQuestion> questions)
    {
        var console = Screen.Create();
        if (questions.Count == 0)
        {
            console.MarkupLine("[yellow]No unanswered question is kept.[/]");
            return;
        }

        var table = new Table { Border = TableBorder.None };
        table.AddColumns("[grey]Asked[/]", "[grey]Last[/]", "[grey]Ended[/]", "[grey]Question[/]");
        foreach (var question in questions)
        {
            table.AddRow(
                new Text(question.Count.ToString(CultureInfo.InvariantCulture)),
                new Text(question.Last.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                new Text(JsonSerializer.SerializeToElement(question.Status).GetString()!),
                new Text(question.Text));
        }

        console.Write(table);
    }
}
