namespace PolicyBot.Commands;

/// <summary><c>policybot teams</c>: what concerns Microsoft Teams.</summary>
internal sealed class TeamsCommand : ProgramCommand
{
    public TeamsCommand()
        : base("teams", "Prepare the bot for Microsoft Teams.", TeamsPackageCommand.Example) => Subcommands.Add(new TeamsPackageCommand());
}
