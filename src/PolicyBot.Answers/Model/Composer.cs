using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Model;

/// <summary>Who wrote an answer's sentences.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Composer>))]
public enum Composer
{
    /// <summary>The source's own sentences, picked and ordered by code.</summary>
    [JsonStringEnumMemberName("extractive")]
    Extractive,

    /// <summary>A language model, verified sentence by sentence.</summary>
    [JsonStringEnumMemberName("model")]
    Model,
}
