using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>Somebody is named in a message's text.</summary>
public class Mention : Entity
{
    private const string TypeName = "mention";

    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public Mention()
        : base(TypeName)
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="mentioned">Who is named.</param>
    /// <param name="text">How the name stands in the text.</param>
    /// <param name="type">Has no effect: a mention's type is always <c>mention</c>.</param>
    public Mention(ChannelAccount? mentioned = default, string? text = default, string? type = default)
        : base(TypeName)
    {
        _ = type;
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is named.</summary>
    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>How the name stands in the text, for instance <c>&lt;at&gt;Bot&lt;/at&gt;</c>.</summary>
    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }
}
