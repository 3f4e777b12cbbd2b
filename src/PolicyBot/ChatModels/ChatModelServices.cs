using PolicyBot.Bot.Matching;

namespace PolicyBot.ChatModels;

/// <summary>Adds the language model to the program.</summary>
public static class ChatModelServices
{
    /// <summary>Adds what makes the language model, and what uses it beside answering. Nothing of it is loaded unless a model is configured.</summary>
    /// <param name="services">Where to add it.</param>
    public static IServiceCollection AddChatModel(this IServiceCollection services) =>
        services
            .AddSingleton<TokenBudget>()
            .AddSingleton<ChatMetrics>()
            .AddSingleton<FactProposals>()
            .AddSingleton<IFactProposals>(provider => provider.GetRequiredService<FactProposals>())
            .AddSingleton<ChatModelFactory>();
}
