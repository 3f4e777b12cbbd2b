using PolicyBot.Qdrant.Connections;

namespace PolicyBot.Configuration;

/// <summary>The section <c>PolicyBot</c> of the configuration; what is <c>null</c> or empty is not set.</summary>
public sealed class ProgramOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "PolicyBot";

    /// <summary>The folder for what runs put on disk; relative to the caller's folder.</summary>
    public string? DataPath { get; set; }

    /// <summary>The folder of the documents that are there from the start; relative to the caller's folder.</summary>
    public string? SeedsPath { get; set; }

    /// <summary>The address under which browsers reach the server, such as <c>https://policies.example.com</c>.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>The key that callers from other machines must present.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Where the index is kept.</summary>
    public IndexOptions Index { get; set; } = new();

    /// <summary>Which Qdrant holds the index, where <see cref="IndexOptions.Store"/> says so.</summary>
    public QdrantOptions Qdrant { get; set; } = new();
    /// <summary>The folder of the prompts for the language model; relative to the caller's folder.</summary>
    public string? PromptsPath { get; set; }

    /// <summary>The language model that writes answers.</summary>
    public ChatModelOptions Chat { get; set; } = new();

    /// <summary>The web chat's channel.</summary>
    public DirectLineOptions DirectLine { get; set; } = new();

    /// <summary>What the server takes before it refuses.</summary>
    public LimitsOptions Limits { get; set; } = new();
}
