using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Model;

/// <summary>How a question ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerStatus>))]
public enum AnswerStatus
{
    /// <summary>The documents answer it.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>The documents answer a part of it; the answer says which part is missing.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,

    /// <summary>It is a question for these documents, but they hold no answer.</summary>
    [JsonStringEnumMemberName("no-answer")]
    NoAnswer,

    /// <summary>It is no question about policies.</summary>
    [JsonStringEnumMemberName("out-of-scope")]
    OutOfScope,

    /// <summary>It was turned away: an attempt to steer the assistant, or input that cannot be a question.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>It is too vague; the answer asks back.</summary>
    [JsonStringEnumMemberName("clarify")]
    Clarify,

    /// <summary>Greetings, thanks, help.</summary>
    [JsonStringEnumMemberName("chat")]
    Chat,

    /// <summary>Something broke; the answer says so without details.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
