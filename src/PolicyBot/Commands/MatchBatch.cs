using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Documents;
using PolicyBot.Eligibility;
using PolicyBot.Output;

namespace PolicyBot.Commands;

/// <summary>Matches a file of companies, each on its own, one JSON object a line.</summary>
/// <param name="matching">Matches the companies.</param>
/// <param name="asOf">The day that dates are compared with; <c>null</c> for today.</param>
internal sealed class MatchBatch(CompanyMatching matching, DateOnly? asOf)
{
    /// <summary>Matches every line that can be read and reports the others in their place.</summary>
    /// <param name="lines">JSON lines with <c>id</c> and <c>q</c>, a company in words; empty lines are skipped.</param>
    /// <param name="output">Takes one JSON object for each line.</param>
    /// <param name="cancellationToken">Ends the batch.</param>
    /// <returns>Whether every company was matched.</returns>
    public async Task<bool> RunAsync(TextReader lines, TextWriter output, CancellationToken cancellationToken)
    {
        var isGood = true;
        var number = 0;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (id, company, error) = BatchLine.Read(line, number);
            JsonObject? result = null;
            try
            {
                result = error is null ? JsonSerializer.SerializeToNode(matching.Match(company!, asOf), ProgramJson.Options)!.AsObject() : null;
                result?.Insert(0, "id", id);
            }
            catch (InvalidInputException exception)
            {
                error = exception.Message;
            }

            isGood &= result is not null;
            result ??= new JsonObject { ["id"] = id, ["error"] = error };
            await output.WriteLineAsync(result.ToJsonString(ProgramJson.Options));
        }

        return isGood;
    }
}
