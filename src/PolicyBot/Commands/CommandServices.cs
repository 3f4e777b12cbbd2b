using PolicyBot.Configuration;
using PolicyBot.Loading;

namespace PolicyBot.Commands;

/// <summary>What a command that serves nothing is made of: configuration and assistant, without a web server.</summary>
internal static class CommandServices
{
    /// <summary>Builds the services from <c>appsettings.json</c> beside the program and the environment.</summary>
    public static ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.AddStandardError().SetMinimumLevel(LogLevel.Warning))
            .AddProgram(configuration)
            .BuildServiceProvider();
    }

    /// <summary>Loads the assistant, seeds included.</summary>
    /// <param name="services">The services.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static Task<Assistant> LoadAssistantAsync(this ServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<AssistantLoader>().LoadAsync(cancellationToken);
}
