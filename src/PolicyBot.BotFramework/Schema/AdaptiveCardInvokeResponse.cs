using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The answer to an invoke named <c>adaptiveCard/action</c>.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>The HTTP status for the card.</summary>
    [JsonProperty(PropertyName = "statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The media type of the value.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    /// <summary>A card, a message or an <see cref="Error"/>.</summary>
    [JsonProperty(PropertyName = "value")]
    public object? Value { get; set; }
}
