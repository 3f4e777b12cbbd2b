using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The channel's answer to something sent.</summary>
public class ResourceResponse
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="id">The id that the channel gave.</param>
    public ResourceResponse(string? id = default)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }
}
