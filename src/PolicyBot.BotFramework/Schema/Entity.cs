using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A fact about an activity, such as a mention or a citation.</summary>
public class Entity
{
    // Strings that look like dates stay the strings that they are.
    private static readonly JsonSerializerSettings Settings = new()
    {
        MaxDepth = null, DateParseHandling = DateParseHandling.None, MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
    };

    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public Entity()
    {
    }

    /// <summary>Makes one of a type.</summary>
    /// <param name="type">The type.</param>
    public Entity(string? type = default) => Type = type;

    /// <summary>The type: a word of the protocol, such as <c>mention</c>, or an address.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    /// <summary>Everything but the type.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];

    /// <summary>The entity as a type of its own, by way of its JSON.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <exception cref="JsonException">The fields do not fit the type.</exception>
    public T? GetAs<T>() => JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(this, Settings), Settings);

    /// <summary>Takes type and fields from an object, by way of its JSON.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="obj">The object.</param>
    /// <exception cref="JsonException">The object is no JSON object.</exception>
    public void SetAs<T>(T obj)
    {
        var entity = JsonConvert.DeserializeObject<Entity>(JsonConvert.SerializeObject(obj, Settings), Settings);
        Type = entity?.Type;
        Properties = entity?.Properties ?? [];
    }

    /// <summary>Whether the other entity has the same JSON.</summary>
    /// <param name="other">The other entity.</param>
    public bool Equals(Entity? other) =>
        other is not null
        && string.Equals(JsonConvert.SerializeObject(this, Settings), JsonConvert.SerializeObject(other, Settings), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Entity other && other.GetType() == GetType() && Equals(other));

    /// <inheritdoc/>
    public override int GetHashCode() => Type?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
