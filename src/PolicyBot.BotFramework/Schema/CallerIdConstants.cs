namespace PolicyBot.BotFramework.Schema;

/// <summary>The values of <see cref="Activity.CallerId"/>.</summary>
public static class CallerIdConstants
{
    /// <summary>A channel of the public cloud.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>A channel of the cloud of the United States' government.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
