using System.CommandLine;

namespace PolicyBot.Commands;

/// <summary>A command whose help shows examples.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="examples">Whole command lines.</param>
internal abstract class ProgramCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines that show how to use it.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
