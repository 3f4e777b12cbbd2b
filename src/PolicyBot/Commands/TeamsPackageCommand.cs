using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBot.TeamsPackage;

namespace PolicyBot.Commands;

/// <summary><c>policybot teams package</c>: writes the app package that is uploaded to Teams.</summary>
internal sealed class TeamsPackageCommand : ProgramCommand
{
    /// <summary>A whole command line.</summary>
    public const string Example = "policybot teams package --app-id 0f8fad5b-d9cb-469f-a165-70867728950e --domain bot.example.com";

    private readonly Option<string> _appId = new("--app-id") { Description = "The app id that the bot is registered with", HelpName = "GUID", Required = true };

    private readonly Option<string> _domain = new("--domain") { Description = "The host that serves the bot, without https://", HelpName = "HOST", Required = true };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The file to write; one that is there is replaced", HelpName = "FILE", DefaultValueFactory = _ => "policybot-teams.zip",
    };

    public TeamsPackageCommand()
        : base("package", "Write the app package that is uploaded to Teams.", Example, $"{Example} --out bot.zip")
    {
        Options.Add(_appId);
        Options.Add(_domain);
        Options.Add(_out);
        _appId.Validators.Add(result => Refuse(result, id => Guid.TryParseExact(id, "D", out var guid) && guid != Guid.Empty
            ? null
            : $"--app-id \"{id}\" is no GUID: copy the app id from the bot's registration."));
        _domain.Validators.Add(result => Refuse(result, host => HostName.ProblemOf(host) is { } problem ? $"--domain {problem}" : null));
        SetAction((parsed, _) => RunAsync(
            Guid.Parse(parsed.GetRequiredValue(_appId)), parsed.GetRequiredValue(_domain).ToLowerInvariant(), parsed.GetRequiredValue(_out)));
    }

    private static void Refuse(OptionResult result, Func<string, string?> problemOf)
    {
        if (result.Tokens is [{ Value: var value }] && problemOf(value) is { } problem)
            result.AddError(problem);
    }

    private static async Task<int> RunAsync(Guid appId, string domain, string file)
    {
        using var package = new MemoryStream();
        AppPackage.Write(AppPackage.Create(appId, domain), package);
        // Written under another name first: a package is there as a whole or not at all.
        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(unfinished, package.ToArray());
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        await Console.Error.WriteLineAsync($"Wrote {file}. Upload it in Teams: Apps, Manage your apps, Upload an app.");
        return 0;
    }
}
