using System.Text.Json.Serialization;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>Where a fact comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactSource>))]
public enum FactSource
{
    /// <summary>The company said it in its own words.</summary>
    [JsonStringEnumMemberName("said")]
    Said,

    /// <summary>The company confirmed it, or filled it in.</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed,

    /// <summary>It stands in a register.</summary>
    [JsonStringEnumMemberName("looked-up")]
    LookedUp,

    /// <summary>It follows from other facts.</summary>
    [JsonStringEnumMemberName("computed")]
    Computed,
}
