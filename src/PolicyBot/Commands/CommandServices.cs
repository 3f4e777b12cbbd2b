using PolicyBot.Configuration;
using PolicyBot.Eligibility;
using PolicyBot.Loading;
using PolicyBot.Storage;

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
            // Why the database cannot be used is told once, by the command.
            .AddLogging(logging => logging.AddStandardError().SetMinimumLevel(LogLevel.Warning).AddFilter(typeof(Database).FullName, LogLevel.None))
            .AddProgram(configuration)
            .BuildServiceProvider();
    }

    /// <summary>Loads the assistant, seeds included.</summary>
    /// <param name="services">The services.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static Task<Assistant> LoadAssistantAsync(this ServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<AssistantLoader>().LoadAsync(cancellationToken);

    /// <summary>Loads the assistant and what matches companies with the measures in force.</summary>
    /// <param name="services">The services.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static async Task<CompanyMatching> LoadMatchingAsync(this ServiceProvider services, CancellationToken cancellationToken)
    {
        var assistant = await services.LoadAssistantAsync(cancellationToken);
        return new CompanyMatching(
            services.GetRequiredService<MeasureLibrary>().Current(assistant.Library.Current), services.GetRequiredService<TimeProvider>());
    }
}
