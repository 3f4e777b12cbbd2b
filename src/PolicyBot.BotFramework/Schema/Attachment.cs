using Newtonsoft.Json.Linq;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A card or a file.</summary>
public class Attachment
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public Attachment()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="contentUrl">Where the content lies when it is not in the activity.</param>
    /// <param name="content">The content; an inbound object is a <see cref="JObject"/>.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="thumbnailUrl">A small picture of the content.</param>
    public Attachment(
        string? contentType = default, string? contentUrl = default, object? content = default, string? name = default,
        string? thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type of the content.</summary>
    [JsonProperty(PropertyName = "contentType")]
    public string? ContentType { get; set; }

    /// <summary>Where the content lies when it is not in the activity.</summary>
    [JsonProperty(PropertyName = "contentUrl")]
    public string? ContentUrl { get; set; }

    /// <summary>The content; an inbound object is a <see cref="JObject"/>.</summary>
    [JsonProperty(PropertyName = "content")]
    public object? Content { get; set; }

    /// <summary>The file's name.</summary>
    [JsonProperty(PropertyName = "name")]
    public string? Name { get; set; }

    /// <summary>A small picture of the content.</summary>
    [JsonProperty(PropertyName = "thumbnailUrl")]
    public string? ThumbnailUrl { get; set; }

    /// <summary>Fields of the wire that this class does not know, kept as they came.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}
