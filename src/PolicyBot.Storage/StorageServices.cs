using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Forgetting;
using PolicyBot.DirectLine.Stores;
using PolicyBot.DirectLine.Tokens;
using PolicyBot.Storage.Conversations;
using PolicyBot.Storage.Feedback;
using PolicyBot.Storage.State;

namespace PolicyBot.Storage;

/// <summary>What the storage is made of.</summary>
public static class StorageServices
{
    /// <summary>Adds the storage as <see cref="IStorage" /> and <see cref="IFeedbackStore" />. Nothing is opened before it is needed.</summary>
    /// <param name="services">Where to add it; they hold a <see cref="TimeProvider" />.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="folder">Tells the folder for the SQLite file.</param>
    /// <param name="mask">Takes personal data out of what people write as feedback.</param>
    public static IServiceCollection AddStorage(
        this IServiceCollection services, IConfiguration configuration, Func<IServiceProvider, string> folder, Func<string, string> mask)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value)
            .AddSingleton(provider => new Database(
                provider.GetRequiredService<StorageOptions>(), folder(provider), provider.GetRequiredService<ILogger<Database>>()))
            .AddSingleton<DatabaseStorage>()
            .AddSingleton<IStorage>(provider => new BeginningStates(provider.GetRequiredService<DatabaseStorage>()))
            .AddSingleton(provider => new DatabaseFeedback(
                provider.GetRequiredService<Database>(), provider.GetRequiredService<StorageOptions>(), mask, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IFeedbackStore>(provider => provider.GetRequiredService<DatabaseFeedback>());
    }

    /// <summary>Adds what keeps Direct Line's conversations, and the key of its tokens: in the database where there may be several
    /// replicas, else in a file.</summary>
    /// <param name="services">Where to add it; they hold the storage.</param>
    /// <param name="signingKeyFile">Tells the file of the key; it need not exist.</param>
    public static IServiceCollection AddConversationStorage(this IServiceCollection services, Func<IServiceProvider, string> signingKeyFile) => services
        .AddSingleton<IConversationStore, DatabaseConversations>()
        .AddSingleton<IPersonalRecords, ConversationRecords>()
        .AddSingleton<ISigningKeyStore>(provider => provider.GetRequiredService<StorageOptions>().IsPostgres
            ? new DatabaseSigningKey(provider.GetRequiredService<Database>())
            : new SigningKeyFile(signingKeyFile(provider)));
}
