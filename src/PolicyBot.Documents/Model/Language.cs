using System.Text.Json.Serialization;

namespace PolicyBot.Documents.Model;

/// <summary>A language of documents, questions and answers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
public enum Language
{
    /// <summary>English.</summary>
    [JsonStringEnumMemberName("en")]
    English,

    /// <summary>Chinese in simplified characters.</summary>
    [JsonStringEnumMemberName("zh-Hans")]
    SimplifiedChinese,

    /// <summary>Chinese in traditional characters.</summary>
    [JsonStringEnumMemberName("zh-Hant")]
    TraditionalChinese,
}
