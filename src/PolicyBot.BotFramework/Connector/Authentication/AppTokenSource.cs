using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Fetches the bot's tokens: from Entra ID with the app's secret, or from the machine as a managed identity.</summary>
internal static class AppTokenSource
{
    /// <summary>Makes what fetches a token.</summary>
    /// <param name="registration">How the bot is registered.</param>
    /// <param name="client">Sends the requests.</param>
    public static Func<CancellationToken, Task<AppToken>> Of(BotRegistration registration, HttpClient client)
    {
        var clients = new OneClient(client);
        return registration.IsManagedIdentity ? ByMachine(registration, clients) : BySecret(registration, clients);
    }

    private static Func<CancellationToken, Task<AppToken>> BySecret(BotRegistration registration, OneClient clients)
    {
        // Made at the first token: a registration without a secret can receive, and its error belongs to the first reply.
        var app = new Lazy<IConfidentialClientApplication>(() => ConfidentialClientApplicationBuilder.Create(registration.AppId)
            .WithClientSecret(registration.Password)
            .WithAuthority(registration.LoginUrl, registration.ValidatesAuthority)
            .WithInstanceDiscovery(registration.ValidatesAuthority)
            .WithHttpClientFactory(clients)
            .Build());
        var scope = registration.Scope.EndsWith("/.default", StringComparison.Ordinal) ? registration.Scope : $"{registration.Scope}/.default";
        return cancellationToken => AcquireAsync(
            () => app.Value.AcquireTokenForClient([scope]).WithForceRefresh(true).ExecuteAsync(cancellationToken));
    }

    private static Func<CancellationToken, Task<AppToken>> ByMachine(BotRegistration registration, OneClient clients)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(registration.AppId))
            .WithHttpClientFactory(clients)
            .Build();
        return cancellationToken => AcquireAsync(
            () => app.AcquireTokenForManagedIdentity(registration.Scope).WithForceRefresh(true).ExecuteAsync(cancellationToken));
    }

    // The library's messages name the app and the tenant, never the secret; its own cache is not asked, since ours decides.
    private static async Task<AppToken> AcquireAsync(Func<Task<AuthenticationResult>> acquire)
    {
        try
        {
            var result = await acquire().ConfigureAwait(false);
            return new AppToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException exception)
        {
            throw new ErrorResponseException($"The bot got no token to show to the channel: {exception.ErrorCode}.", exception);
        }
    }

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
