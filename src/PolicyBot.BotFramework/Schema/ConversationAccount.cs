using Newtonsoft.Json.Linq;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="isGroup">Whether more than one person takes part.</param>
    /// <param name="conversationType">The channel's kind of conversation, for instance <c>personal</c>.</param>
    /// <param name="id">The channel's id of the conversation.</param>
    /// <param name="name">The name that is shown.</param>
    /// <param name="aadObjectId">The conversation's object id in Entra ID.</param>
    /// <param name="role">The part it plays, one of <see cref="RoleTypes"/>.</param>
    /// <param name="tenantId">The Entra ID tenant of the conversation.</param>
    public ConversationAccount(
        bool? isGroup = default, string? conversationType = default, string? id = default, string? name = default,
        string? aadObjectId = default, string? role = default, string? tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than one person takes part.</summary>
    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The channel's kind of conversation, for instance <c>personal</c>.</summary>
    [JsonProperty(PropertyName = "conversationType")]
    public string? ConversationType { get; set; }

    /// <summary>The channel's id of the conversation.</summary>
    [JsonProperty(PropertyName = "id")]
    public string? Id { get; set; }

    /// <summary>The name that is shown.</summary>
    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    /// <summary>The conversation's object id in Entra ID.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string? AadObjectId { get; set; }

    /// <summary>The part it plays, one of <see cref="RoleTypes"/>.</summary>
    [JsonProperty(PropertyName = "role")]
    public string? Role { get; set; }

    /// <summary>The Entra ID tenant of the conversation.</summary>
    [JsonProperty(PropertyName = "tenantId")]
    public string? TenantId { get; set; }

    /// <summary>Fields of the wire that this class does not know, kept as they came.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}
