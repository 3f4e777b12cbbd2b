using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Embeddings.Providers;

namespace PolicyBot.Embeddings;

/// <summary>Makes the configured embedding model available.</summary>
public static partial class EmbeddingServices
{
    /// <summary>Adds the <see cref="EmbeddingModel"/>. The services have the clock.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="dataPath">The folder in which vectors are kept.</param>
    public static IServiceCollection AddEmbeddings(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, string> dataPath)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(dataPath);
        var section = configuration.GetSection(EmbeddingOptions.Section);
        services.AddOptions<EmbeddingOptions>().Configure(options => Bind(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddingOptions>, EmbeddingOptionsValidation>();
        // Without a model nothing of it costs the start anything.
        if (section[nameof(EmbeddingOptions.Provider)] is { Length: > 0 } provider && provider != EmbeddingProviders.None)
            services.AddModelHttp();
        return services.AddSingleton(provider => EmbeddingModel.Create(
            provider.GetRequiredService<IOptions<EmbeddingOptions>>().Value,
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(ModelHttp.ClientName),
            dataPath(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<EmbeddingModel>>()));
    }

    // The binder's own message speaks of types.
    private static void Bind(IConfigurationSection section, EmbeddingOptions options)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException exception) when (SettingPath().Match(exception.Message) is { Success: true } path)
        {
            var variable = path.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal);
            throw new OptionsValidationException(
                nameof(EmbeddingOptions), typeof(EmbeddingOptions), [$"{variable} is no number, or not one of the right kind: give a number with a point for decimals."]);
        }

        if (string.IsNullOrEmpty(options.Provider))
            options.Provider = EmbeddingProviders.None;
    }

    [GeneratedRegex("at '([^']+)'")]
    private static partial Regex SettingPath();
}
