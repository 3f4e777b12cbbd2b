using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="type">The reaction, for instance one of <see cref="MessageReactionTypes"/>.</param>
    public MessageReaction(string? type = default)
    {
        Type = type;
    }

    /// <summary>The reaction, for instance one of <see cref="MessageReactionTypes"/>.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }
}
