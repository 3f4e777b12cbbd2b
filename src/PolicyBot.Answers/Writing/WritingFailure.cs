using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Writing;

/// <summary>Why an answer is not, or not only, what a language model wrote.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WritingFailure>))]
public enum WritingFailure
{
    /// <summary>The model was not done when the turn's time was up.</summary>
    [JsonStringEnumMemberName("late")]
    Late,

    /// <summary>It could not be reached or refused to work.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,

    /// <summary>It stopped in the middle of its answer.</summary>
    [JsonStringEnumMemberName("cut")]
    Cut,

    /// <summary>What it sent makes no sense.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>Its provider's content filter stepped in.</summary>
    [JsonStringEnumMemberName("filtered")]
    Filtered,

    /// <summary>It wrote nothing.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>Too little of what it wrote is supported by the passages.</summary>
    [JsonStringEnumMemberName("unsupported")]
    Unsupported,

    /// <summary>The day's tokens are spent.</summary>
    [JsonStringEnumMemberName("budget")]
    Budget,
}
