using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.Options;
using PolicyBot.Documents;
using PolicyBot.Embeddings;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Commands;

/// <summary>The program's command line.</summary>
public static class CommandLine
{
    private const int Failure = 1;
    private const int WrongUsage = 2;

    // A server that is told to end lets what is under way end first, for up to 30 s; nothing may cut it off before.
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(45);

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="arguments">The program's arguments.</param>
    /// <returns>The exit code: 0 for success, 1 for a failure, 2 for wrong usage.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // A question may begin with @, which would otherwise name a file of arguments.
        var parsed = Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(error => error.Message).Distinct())
                await Console.Error.WriteLineAsync(message);
            await Console.Error.WriteLineAsync($"Try: {Name(parsed.CommandResult.Command)} --help");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestEnd });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled.");
            return Failure;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(Explain(exception));
            return Failure;
        }
    }

    private static RootCommand Create()
    {
        var serve = new ServeCommand();
        var root = new RootCommand("Answers questions about support policies from the documents it is given, every sentence cited.")
        {
            serve, new IngestCommand(), new SearchCommand(), new AskCommand(), new MatchCommand(), new MeasuresCommand(),
            new QuestionsCommand(), new FeedbackCommand(), new TeamsCommand(), new EvalCommand(), serve.Urls,
        };
        root.Action = serve.Action;
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, serve.Examples);
        return root;
    }

    private static string Name(Command command) =>
        command is RootCommand ? "policybot" : $"{Name((Command)command.Parents.First())} {command.Name}";

    // A person reads this: what went wrong, and never a stack trace.
    private static string Explain(Exception exception) => exception switch
    {
        InvalidInputException or StoreUnavailableException or EmbeddingException => exception.Message,
        OptionsValidationException options => options.Failures.First(),
        InvalidDataException { InnerException: { } cause } => $"{exception.Message} {cause.GetBaseException().Message}",
        IOException or UnauthorizedAccessException => $"Reading or writing failed. {exception.Message}",
        _ => $"Something broke inside the program: {exception.GetType().Name}: {exception.Message}",
    };
}
