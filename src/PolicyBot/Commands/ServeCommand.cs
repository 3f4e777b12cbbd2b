using System.CommandLine;
using System.Net.Sockets;
using PolicyBot.Documents;
using PolicyBot.Http;
using PolicyBot.Loading;

namespace PolicyBot.Commands;

/// <summary><c>policybot serve</c>: the web page and the HTTP API.</summary>
internal sealed class ServeCommand : ProgramCommand
{
    public ServeCommand()
        : base("serve", "Serve the web page and the HTTP API.",
            "policybot",
            "policybot serve --urls http://localhost:8080",
            "policybot ask \"How long is the policy valid?\"")
    {
        Options.Add(Urls);
        SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(Urls), cancellationToken));
    }

    /// <summary>The option <c>--urls</c>; the program without a command takes it too.</summary>
    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = $"The addresses to listen on, separated by ; (else ASPNETCORE_URLS, else {Server.DefaultUrl})",
        HelpName = "URL",
    };

    private static async Task<int> RunAsync(string? urls, CancellationToken cancellationToken)
    {
        await using var app = Server.Build(urls is null ? [] : [$"--urls={urls}"]);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            // The web server's advice may run over several lines.
            var cause = string.Join(' ', exception.Message.Split('\n', StringSplitOptions.TrimEntries)).TrimEnd('.');
            throw new InvalidInputException($"The server cannot start. {cause}. Choose another address with --urls.", exception);
        }

        app.Logger.LogInformation("Listening on {Urls}. Press Ctrl+C to stop.", string.Join(" and ", app.Urls));
        await app.WaitForShutdownAsync(cancellationToken);
        return app.Services.GetRequiredService<AssistantService>().HasFailed ? 1 : 0;
    }
}
