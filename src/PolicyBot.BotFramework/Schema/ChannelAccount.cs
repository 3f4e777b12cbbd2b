using Newtonsoft.Json.Linq;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A person or a bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="id">The channel's id of the account.</param>
    /// <param name="name">The name that is shown.</param>
    /// <param name="role">The part it plays, one of <see cref="RoleTypes"/>.</param>
    /// <param name="aadObjectId">The account's object id in Entra ID.</param>
    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id of the account.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    /// <summary>The name that is shown.</summary>
    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    /// <summary>The account's object id in Entra ID.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>The part it plays, one of <see cref="RoleTypes"/>.</summary>
    [JsonProperty(PropertyName = "role")]
    public string? Role { get; set; }

    /// <summary>Fields of the wire that this class does not know, kept as they came.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}
