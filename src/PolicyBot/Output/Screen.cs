using Spectre.Console;

namespace PolicyBot.Output;

/// <summary>Results for a person to read, on standard output.</summary>
internal static class Screen
{
    /// <summary>A console with colours on a terminal; redirected, plain text whose lines are not broken.</summary>
    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
            console.Profile.Width = int.MaxValue / 2;
        return console;
    }
}
