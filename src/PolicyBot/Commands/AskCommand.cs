using System.CommandLine;
using System.Text.Json;
using PolicyBot.Answers.Model;
using PolicyBot.Output;

namespace PolicyBot.Commands;

/// <summary><c>policybot ask</c>: answers a question, or a file of questions.</summary>
internal sealed class AskCommand : ProgramCommand
{
    private readonly Argument<string?> _question = new("QUESTION")
    {
        Description = "The question, in English or Chinese",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "A file with a question a line, each an object with \"id\" and \"q\"",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON: one object, or one a line with --batch" };

    public AskCommand()
        : base("ask", "Answer a question from the documents, with citations.",
            "policybot ask \"How long is the Yiyang policy valid?\"",
            "policybot ask \"政策有效期多长？\" --json",
            "policybot ask --batch questions.jsonl --json")
    {
        Arguments.Add(_question);
        Options.Add(_batch);
        Options.Add(_json);
        Validators.Add(result =>
        {
            var hasQuestion = result.GetResult(_question) is { Tokens.Count: > 0 };
            var hasBatch = result.GetResult(_batch) is { Tokens.Count: > 0 };
            if (hasQuestion == hasBatch)
                result.AddError("Give either a question in quotes or --batch with a file.");
            else if (hasBatch && result.GetResult(_json) is null)
                result.AddError("--batch needs --json.");
        });
        SetAction((parsed, cancellationToken) => parsed.GetValue(_batch) is { } file
            ? RunBatchAsync(file, cancellationToken)
            : RunAsync(parsed.GetValue(_question)!, parsed.GetValue(_json), cancellationToken));
    }

    private static async Task<int> RunAsync(string question, bool json, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build();
        var assistant = await services.LoadAssistantAsync(cancellationToken);
        var answer = await assistant.Answers.AnswerAsync(new Question(question), cancellationToken);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, ProgramJson.Options));
        else
            new AnswerScreen(Screen.Create()).Print(answer);
        return answer.Status == AnswerStatus.Failed ? 1 : 0;
    }

    private static async Task<int> RunBatchAsync(string file, CancellationToken cancellationToken)
    {
        // Opened first: a wrong name is told at once.
        using var lines = BatchFile.Open(file);
        await using var services = CommandServices.Build();
        var assistant = await services.LoadAssistantAsync(cancellationToken);
        var isGood = await new AskBatch(assistant.Answers).RunAsync(lines, Console.Out, cancellationToken);
        return isGood ? 0 : 1;
    }
}
