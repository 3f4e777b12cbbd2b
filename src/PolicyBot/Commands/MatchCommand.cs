using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyBot.Documents;
using PolicyBot.Output;

namespace PolicyBot.Commands;

/// <summary><c>policybot match</c>: which measures fit a company.</summary>
internal sealed class MatchCommand : ProgramCommand
{
    private readonly Argument<string?> _company = new("COMPANY")
    {
        Description = "The company in words, in English or Chinese",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _profile = new("--profile") { Description = "A JSON file with the company's facts", HelpName = "FILE" };

    private readonly Option<string?> _batch = new("--batch")
    {
        Description = "A file with a company a line, each an object with \"id\" and \"q\"",
        HelpName = "FILE",
    };

    private readonly Option<string?> _asOf = new("--as-of") { Description = "The day to compare dates with (else today)", HelpName = "DATE" };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON: one object, or one a line with --batch" };

    public MatchCommand()
        : base("match", "Tell which measures fit a company, which do not and why.",
            "policybot match \"We make capacitors in Yiyang and spend 6 million yuan on R&D\"",
            "policybot match \"益阳电子元器件企业，研发投入600万元\" --as-of 2026-11-23 --json",
            "policybot match --profile company.json --json",
            "policybot match --batch companies.jsonl --json")
    {
        Arguments.Add(_company);
        Options.Add(_profile);
        Options.Add(_batch);
        Options.Add(_asOf);
        Options.Add(_json);
        Validators.Add(result =>
        {
            var given = new[] { result.GetResult(_company) is { Tokens.Count: > 0 }, result.GetResult(_profile) is { Tokens.Count: > 0 }, result.GetResult(_batch) is { Tokens.Count: > 0 } };
            if (given.Count(one => one) != 1)
                result.AddError("Give either a company in quotes, --profile with a file, or --batch with a file.");
            else if (given[2] && result.GetResult(_json) is null)
                result.AddError("--batch needs --json.");
        });
        _asOf.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && Day(value) is null)
                result.AddError($"--as-of is {value}: give a date such as 2026-11-23.");
        });
        SetAction((parsed, cancellationToken) =>
        {
            var asOf = parsed.GetValue(_asOf) is { } day ? Day(day) : null;
            return parsed.GetValue(_batch) is { } batch ? RunBatchAsync(batch, asOf, cancellationToken)
                : RunAsync(parsed.GetValue(_company), parsed.GetValue(_profile), asOf, parsed.GetValue(_json), cancellationToken);
        });
    }

    private static async Task<int> RunAsync(string? company, string? file, DateOnly? asOf, bool json, CancellationToken cancellationToken)
    {
        // Read first: a wrong name is told at once.
        using var profile = file is null ? null : ReadJson(file);
        await using var services = CommandServices.Build();
        var matching = await services.LoadMatchingAsync(cancellationToken);
        var match = profile is null ? matching.Match(company!, asOf) : matching.Match(profile.RootElement, file!, asOf);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(match, ProgramJson.Options));
        else
            new MatchScreen(Screen.Create()).Print(match);
        return 0;
    }

    private static async Task<int> RunBatchAsync(string file, DateOnly? asOf, CancellationToken cancellationToken)
    {
        using var lines = BatchFile.Open(file);
        await using var services = CommandServices.Build();
        var matching = await services.LoadMatchingAsync(cancellationToken);
        return await new MatchBatch(matching, asOf).RunAsync(lines, Console.Out, cancellationToken) ? 0 : 1;
    }

    private static JsonDocument ReadJson(string file)
    {
        using var reader = BatchFile.Open(file);
        try
        {
            return JsonDocument.Parse(reader.ReadToEnd());
        }
        catch (JsonException exception)
        {
            throw new InvalidInputException($"{file}, line {exception.LineNumber + 1}: this is not valid JSON.", exception);
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
