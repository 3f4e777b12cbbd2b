using Microsoft.Extensions.Options;
using PolicyBot.ChatModels;
using PolicyBot.Eligibility;
using PolicyBot.Embeddings;
using PolicyBot.Loading;
using PolicyBot.Questions;
using PolicyBot.Storage;

namespace PolicyBot.Configuration;

/// <summary>What every command and the server are made of.</summary>
public static class ProgramServices
{
    /// <summary>Adds the options, the clock, what loads the assistant, the embedding model and the file of unanswered questions.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="configuration">The whole configuration.</param>
    public static IServiceCollection AddProgram(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ProgramOptions>().Bind(configuration.GetSection(ProgramOptions.Section)).ValidateOnStart();
        services.AddEmbeddings(configuration, provider => provider.GetRequiredService<Folders>().Data);
        return services
            .AddSingleton<IValidateOptions<ProgramOptions>, ProgramOptionsValidation>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<Folders>()
            .AddSingleton<QuestionFile>()
            .AddStorage(configuration, provider => provider.GetRequiredService<Folders>().Data, PersonalData.Mask)
            .AddSingleton<AssistantLoader>()
            .AddChatModel()
            .AddSingleton<MeasureFiles>()
            .AddSingleton<MeasureLibrary>();
    }

    /// <summary>Sends every message to standard error, one line each: standard output is for results alone.</summary>
    /// <param name="logging">The logging to set up.</param>
    public static ILoggingBuilder AddStandardError(this ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(console => console.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
