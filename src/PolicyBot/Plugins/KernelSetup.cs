using Microsoft.SemanticKernel;
using PolicyBot.Loading;

namespace PolicyBot.Plugins;

/// <summary>Makes retrieval part of a Semantic Kernel.</summary>
public static class KernelSetup
{
    /// <summary>Adds a <see cref="Kernel"/> with the plugin <see cref="PolicyPlugin.Name"/>. It is made when it is first
    /// asked for: nothing of it costs the start anything.</summary>
    /// <param name="services">Where to add it; they have the <see cref="Assistant"/>.</param>
    public static IServiceCollection AddPolicyKernel(this IServiceCollection services) =>
        services
            .AddTransient(provider =>
            {
                var assistant = provider.GetRequiredService<Assistant>();
                return new PolicyPlugin(assistant.Library, assistant.Search);
            })
            .AddTransient(provider =>
            {
                var assistant = provider.GetRequiredService<Assistant>();
                return new PassageTextSearch(assistant.Library, assistant.Search);
            })
            .AddTransient<EligibilityPlugin>()
            .AddTransient(provider =>
            {
                var kernel = new Kernel(provider);
                kernel.Plugins.AddFromObject(provider.GetRequiredService<PolicyPlugin>(), PolicyPlugin.Name);
                kernel.Plugins.AddFromObject(provider.GetRequiredService<EligibilityPlugin>(), EligibilityPlugin.Name);
                return kernel;
            });
}
