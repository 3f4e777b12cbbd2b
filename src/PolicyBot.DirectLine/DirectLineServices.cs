using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Http;
using PolicyBot.DirectLine.Limits;
using PolicyBot.DirectLine.Tokens;

namespace PolicyBot.DirectLine;

/// <summary>What the channel is made of.</summary>
public static class DirectLineServices
{
    /// <summary>Adds the channel. It needs a <see cref="TimeProvider" />, an <see cref="IDirectLineAccess" /> and the bot as
    /// <see cref="IBot" />.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="signingKeyFile">Tells the file of the key that signs tokens; it need not exist.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, Func<IServiceProvider, string> signingKeyFile)
    {
        services.TryAddSingleton<DirectLineLimits>();
        return services
            .AddSingleton(provider => SigningKey.Open(signingKeyFile(provider)))
            .AddSingleton<DirectLineTokens>()
            .AddSingleton<ConversationRegistry>()
            .AddSingleton<DirectLineAdapter>()
            .AddSingleton<TurnGate>()
            .AddSingleton<PostRate>()
            .AddSingleton<Calls>()
            .AddHostedService<ConversationExpiry>();
    }
}
