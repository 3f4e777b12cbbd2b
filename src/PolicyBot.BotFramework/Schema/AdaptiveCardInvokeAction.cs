using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The pressed button of an adaptive card.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>; nothing else is served.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    /// <summary>The button's id.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    /// <summary>The name of the operation.</summary>
    [JsonProperty(PropertyName = "verb")]
    public string? Verb { get; set; }

    /// <summary>The button's data and the card's inputs; an inbound object is a <see cref="Newtonsoft.Json.Linq.JObject"/>.</summary>
    [JsonProperty(PropertyName = "data")]
    public object? Data { get; set; }
}
