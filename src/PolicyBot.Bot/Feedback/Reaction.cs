using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Feedback;

/// <summary>What somebody thinks of an answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Reaction>))]
public enum Reaction
{
    /// <summary>Thumbs up.</summary>
    [JsonStringEnumMemberName("like")]
    Like,

    /// <summary>Thumbs down.</summary>
    [JsonStringEnumMemberName("dislike")]
    Dislike,
}
