namespace PolicyBot.ChatModels;

/// <summary>A prompt that the program uses, and what it is filled with.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Variables">What the program fills in; the template has to use each of them.</param>
public sealed record Prompt(string Name, IReadOnlyList<string> Variables)
{
    /// <summary>Answers a question from passages.</summary>
    public static Prompt Answer { get; } = new("answer", ["question", "language", "passages"]);

    /// <summary>Writes sentences anew that failed their verification.</summary>
    public static Prompt Repair { get; } = new("repair", ["question", "language", "passages", "sentences"]);

    /// <summary>Writes a follow-up as a question that stands on its own.</summary>
    public static Prompt Rewrite { get; } = new("rewrite", ["question", "history"]);

    /// <summary>Writes a question in another language.</summary>
    public static Prompt Translate { get; } = new("translate", ["question", "language"]);

    /// <summary>Extracts the facts of a company from what it says of itself.</summary>
    public static Prompt Facts { get; } = new("facts", ["company", "facts"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Prompt> All { get; } = [Answer, Repair, Rewrite, Translate, Facts];
}
