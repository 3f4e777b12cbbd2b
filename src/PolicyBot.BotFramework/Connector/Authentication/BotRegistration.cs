using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>How the bot is registered, and where its channels' tokens come from.</summary>
internal sealed record BotRegistration
{
    // The tenants from which the Emulator gets tokens for multi-tenant bots.
    private static readonly string[] EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];
    private const string GovernmentEmulatorTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    /// <summary>The app's id; empty while the bot is not registered, and everybody who may reach it is served.</summary>
    public required string AppId { get; init; }

    /// <summary>The app's secret; empty for a managed identity.</summary>
    public required string Password { get; init; }

    /// <summary>Whether the app is a managed identity, whose tokens the machine gives.</summary>
    public required bool IsManagedIdentity { get; init; }

    /// <summary>Where the bot gets its tokens.</summary>
    public required string LoginUrl { get; init; }

    /// <summary>Whether <see cref="LoginUrl"/> must be known to Microsoft.</summary>
    public required bool ValidatesAuthority { get; init; }

    /// <summary>Whom the bot's tokens are for.</summary>
    public required string Scope { get; init; }

    /// <summary>Who issues the channels' tokens.</summary>
    public required string ChannelIssuer { get; init; }

    /// <summary>Where the keys of the channels' tokens are published.</summary>
    public required string ChannelMetadataUrl { get; init; }

    /// <summary>Who issues the Emulator's tokens.</summary>
    public required IReadOnlyList<string> EntraIssuers { get; init; }

    /// <summary>Where the keys of the Emulator's tokens are published.</summary>
    public required string EntraMetadataUrl { get; init; }

    /// <summary>The caller's name in a word, for the bot's code.</summary>
    public required string CallerId { get; init; }

    /// <summary>Reads the SDK's own settings; what is not set is as in the public cloud, or the one that <c>ChannelService</c> names.</summary>
    /// <param name="configuration">The settings.</param>
    /// <exception cref="ArgumentException">They do not fit together.</exception>
    public static BotRegistration Read(IConfiguration configuration)
    {
        var type = Or(configuration["MicrosoftAppType"], "MultiTenant");
        var isManagedIdentity = Is(type, "UserAssignedMSI");
        var isSingleTenant = Is(type, "SingleTenant");
        var appId = configuration["MicrosoftAppId"]?.Trim() ?? "";
        var tenant = configuration["MicrosoftAppTenantId"]?.Trim() ?? "";
        var password = configuration["MicrosoftAppPassword"] ?? "";
        if (!isManagedIdentity && !isSingleTenant && !Is(type, "MultiTenant"))
            throw new ArgumentException($"MicrosoftAppType is \"{type}\": use MultiTenant, SingleTenant or UserAssignedMSI.");
        if ((isManagedIdentity || isSingleTenant) && (appId.Length == 0 || tenant.Length == 0))
            throw new ArgumentException($"MicrosoftAppType is {type}, which needs MicrosoftAppId and MicrosoftAppTenantId too.");
        if (isManagedIdentity && password.Length > 0)
            throw new ArgumentException($"MicrosoftAppType is {type}, which has no MicrosoftAppPassword: remove it.");
        if (isSingleTenant && password.Length == 0)
            throw new ArgumentException($"MicrosoftAppType is {type}, which needs MicrosoftAppPassword too.");

        var isGovernment = configuration["ChannelService"] switch
        {
            null or "" => false,
            GovernmentAuthenticationConstants.ChannelService => true,
            var other => throw new ArgumentException(
                $"ChannelService is \"{other}\": leave it empty, or use {GovernmentAuthenticationConstants.ChannelService}."),
        };
        var loginTenant = isSingleTenant
            ? tenant
            : isGovernment ? GovernmentAuthenticationConstants.DefaultChannelAuthTenant : AuthenticationConstants.DefaultChannelAuthTenant;
        return new BotRegistration
        {
            AppId = appId,
            Password = password,
            IsManagedIdentity = isManagedIdentity,
            LoginUrl = string.Format(
                CultureInfo.InvariantCulture,
                Or(configuration["ToChannelFromBotLoginUrl"], isGovernment
                    ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
                    : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate),
                loginTenant),
            ValidatesAuthority = !Is(configuration["ValidateAuthority"], "false"),
            Scope = Or(configuration["ToChannelFromBotOAuthScope"], isGovernment
                ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope
                : AuthenticationConstants.ToChannelFromBotOAuthScope),
            ChannelIssuer = Or(configuration["ToBotFromChannelTokenIssuer"], isGovernment
                ? GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer
                : AuthenticationConstants.ToBotFromChannelTokenIssuer),
            ChannelMetadataUrl = Or(configuration["ToBotFromChannelOpenIdMetadataUrl"], isGovernment
                ? GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            EntraIssuers = EntraIssuersOf(tenant, isGovernment),
            EntraMetadataUrl = Or(configuration["ToBotFromEmulatorOpenIdMetadataUrl"], isGovernment
                ? GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
            CallerId = Or(configuration["CallerId"], isGovernment ? CallerIdConstants.USGovChannel : CallerIdConstants.PublicAzureChannel),
        };
    }

    private static List<string> EntraIssuersOf(string tenant, bool isGovernment)
    {
        string[] templates = isGovernment
            ? [AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1]
            : [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2];
        string[] tenants = isGovernment ? [GovernmentEmulatorTenant] : EmulatorTenants;
        return
        [
            .. from known in tenant.Length > 0 ? [tenant, .. tenants] : tenants
               from template in templates
               select string.Format(CultureInfo.InvariantCulture, template, known),
        ];
    }

    private static string Or(string? value, string usual) => string.IsNullOrWhiteSpace(value) ? usual : value.Trim();

    private static bool Is(string? value, string expected) => string.Equals(value?.Trim(), expected, StringComparison.OrdinalIgnoreCase);
}
