using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyBot.Commands;

/// <summary>The usual help, followed by the command's examples.</summary>
/// <param name="usual">Writes the usual help.</param>
/// <param name="ofProgram">Examples for the program as a whole.</param>
internal sealed class HelpWithExamples(HelpAction usual, IReadOnlyList<string> ofProgram) : SynchronousCommandLineAction
{
    /// <summary>Help is shown however wrong the rest of the line is.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var examples = (parseResult.CommandResult.Command as ProgramCommand)?.Examples ?? ofProgram;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return result;
    }
}
