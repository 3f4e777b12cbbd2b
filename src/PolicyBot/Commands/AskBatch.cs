using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Output;

namespace PolicyBot.Commands;

/// <summary>Answers a file of questions, each on its own, one JSON object a line.</summary>
/// <param name="answers">Answers the questions.</param>
internal sealed class AskBatch(AnswerPipeline answers)
{
    /// <summary>Answers every line that can be read and reports the others in their place.</summary>
    /// <param name="lines">JSON lines with <c>id</c> and <c>q</c>; empty lines are skipped.</param>
    /// <param name="output">Takes one JSON object for each line.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>Whether every line was answered.</returns>
    public async Task<bool> RunAsync(TextReader lines, TextWriter output, CancellationToken cancellationToken)
    {
        var isGood = true;
        var number = 0;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (id, question, error) = Read(line, number);
            var result = error is null
                ? await AnswerAsync(id, question!, cancellationToken)
                : new JsonObject { ["id"] = id, ["error"] = error };
            isGood &= error is null && result["status"]?.GetValue<string>() != "failed";
            await output.WriteLineAsync(result.ToJsonString(ProgramJson.Options));
        }

        return isGood;
    }

    private async Task<JsonObject> AnswerAsync(JsonNode? id, string question, CancellationToken cancellationToken)
    {
        var answer = await answers.AnswerAsync(new Question(question), cancellationToken);
        var result = JsonSerializer.SerializeToNode(answer, ProgramJson.Options)!.AsObject();
        result.Insert(0, "id", id);
        return result;
    }

    private static (JsonNode? Id, string? Question, string? Error) Read(string line, int number)
    {
        JsonObject? row;
        try
        {
            row = JsonNode.Parse(line) as JsonObject;
            // The parser reads an object's fields only when they are asked for; a repeated one throws then.
            _ = row?.Count;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return (null, null, $"Line {number} is not JSON.");
        }

        if (row is null)
            return (null, null, $"Line {number} is not a JSON object.");
        if (Id(row["id"]) is not { } id)
            return (null, null, $"Line {number} has no \"id\" that is a text or a number.");
        return Text(row["q"]) is { } question
            ? (id, question, null)
            : (id, null, $"Line {number} has no \"q\" that is a text.");
    }

    private static JsonNode? Id(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Number => value.DeepClone(),
        JsonValueKind.String when Text(value) is { } text => JsonValue.Create(text),
        _ => null,
    };

    private static string? Text(JsonNode? value)
    {
        try
        {
            return value is JsonValue given && given.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape, is JSON but no text.
            return null;
        }
    }
}
