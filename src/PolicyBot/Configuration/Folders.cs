using Microsoft.Extensions.Options;

namespace PolicyBot.Configuration;

/// <summary>Where the program reads its documents and keeps its data.</summary>
/// <param name="options">Paths that were configured; they win.</param>
public sealed class Folders(IOptions<ProgramOptions> options)
{
    private const string Solution = "PolicyBot.sln";

    /// <summary>The folder for what runs put on disk: as configured, else <c>data</c> beside the solution that the program
    /// was built in, else a folder of the user's. It need not exist.</summary>
    public string Data { get; } =
        Configured(options.Value.DataPath)
        ?? (NearestSolution() is { } solution
            ? Path.Combine(solution, "data")
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "PolicyBot"));

    /// <summary>The folder of the documents that are there from the start: as configured, else <c>seeds</c> of the nearest
    /// folder above the program that holds the solution, else <c>seeds</c> beside the program. It need not exist.</summary>
    public string Seeds { get; } =
        Configured(options.Value.SeedsPath) ?? Path.Combine(NearestSolution() ?? AppContext.BaseDirectory, "seeds");

    /// <summary>The folder of the prompts for the language model: as configured, else <c>prompts</c> of the nearest folder above
    /// the program that holds the solution, else <c>prompts</c> beside the program. It need not exist without a model.</summary>
    public string Prompts { get; } =
        Configured(options.Value.PromptsPath) ?? Path.Combine(NearestSolution() ?? AppContext.BaseDirectory, "prompts");

    /// <summary>The file that says what else things are called. It need not exist.</summary>
    public string Glossary => Path.Combine(Seeds, "glossary.yaml");

    /// <summary>The file of questions to suggest. It need not exist.</summary>
    public string Suggestions => Path.Combine(Seeds, "suggestions.yaml");

    private static string? Configured(string? path) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path);

    private static string? NearestSolution()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }

        return null;
    }
}
