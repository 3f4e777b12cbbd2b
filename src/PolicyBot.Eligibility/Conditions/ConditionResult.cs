using System.Text.Json.Serialization;

namespace PolicyBot.Eligibility.Conditions;

/// <summary>Whether a condition holds for a company.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConditionResult>))]
public enum ConditionResult
{
    /// <summary>It does not.</summary>
    [JsonStringEnumMemberName("unmet")]
    Unmet,

    /// <summary>Too little is known to tell.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>It does.</summary>
    [JsonStringEnumMemberName("met")]
    Met,
}
