using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Model;

/// <summary>What stands behind a claim.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Support>))]
public enum Support
{
    /// <summary>It equals its quote after folding.</summary>
    [JsonStringEnumMemberName("quoted")]
    Quoted,

    /// <summary>It is reworded and was verified against its citations.</summary>
    [JsonStringEnumMemberName("supported")]
    Supported,

    /// <summary>Code derived it from cited figures.</summary>
    [JsonStringEnumMemberName("computed")]
    Computed,

    /// <summary>It is about the assistant itself and states no policy fact: the only kind without citations.</summary>
    [JsonStringEnumMemberName("asserted")]
    Asserted,
}
