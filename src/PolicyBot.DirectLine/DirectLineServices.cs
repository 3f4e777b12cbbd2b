using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Http;
using PolicyBot.DirectLine.Limits;
using PolicyBot.DirectLine.Stores;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine;

/// <summary>What the channel is made of.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the channel. It needs a <see cref="TimeProvider" />, an <see cref="IDirectLineAccess" />, an
    /// <see cref="IConversationStore" />, an <see cref="ISigningKeyStore" /> and the bot as <see cref="IBot" />.</summary>
    /// <param name="services">Where to add it.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.TryAddSingleton<DirectLineLimits>();
        return services
            .AddSingleton<TokenKeys>()
            .AddSingleton<DirectLineAdapter>()
            .AddSingleton(provider => new ConversationTurns(
                provider.GetRequiredService<IConversationStore>(),
                provider.GetRequiredService<DirectLineAdapter>().RunTurnAsync,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping))
            .AddSingleton<ConversationRegistry>()
            .AddSingleton<TurnGate>()
            .AddSingleton<PostRate>()
            .AddSingleton<Calls>()
            .AddHostedService<ConversationUpkeep>()
            .AddHostedService<OtherProcesses>();
    }
}
