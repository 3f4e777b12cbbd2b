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
            var (id, question, error) = BatchLine.Read(line, number);
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
}
