using Newtonsoft.Json.Linq;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A token that a channel offers in place of a sign-in.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>The id of the offer.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    /// <summary>The connection that the token is for.</summary>
    [JsonProperty(PropertyName = "connectionName")]
    public string? ConnectionName { get; set; }

    /// <summary>The token.</summary>
    [JsonProperty(PropertyName = "token")]
    public string? Token { get; set; }

    /// <summary>Fields of the wire that this class does not know, kept as they came.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}
