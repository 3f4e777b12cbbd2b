using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>What an invoke named <c>adaptiveCard/action</c> carries.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The pressed button.</summary>
    [JsonProperty(PropertyName = "action")]
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>A token, when the channel offers one.</summary>
    [JsonProperty(PropertyName = "authentication")]
    public AdaptiveCardAuthentication? Authentication { get; set; }

    /// <summary>A sign-in code, when there is one.</summary>
    [JsonProperty(PropertyName = "state")]
    public string? State { get; set; }
}
