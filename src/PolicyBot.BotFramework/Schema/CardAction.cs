using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public CardAction()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="type">What the button does, one of <see cref="ActionTypes"/>.</param>
    /// <param name="title">What stands on the button.</param>
    /// <param name="image">The address of a picture on the button.</param>
    /// <param name="text">What a message back says.</param>
    /// <param name="displayText">What is shown in the conversation when it is pressed.</param>
    /// <param name="value">What is sent; an inbound object is a <see cref="Newtonsoft.Json.Linq.JObject"/>.</param>
    /// <param name="channelData">What only the one channel understands.</param>
    public CardAction(
        string? type = default, string? title = default, string? image = default, string? text = default,
        string? displayText = default, object? value = default, object? channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What the button does, one of <see cref="ActionTypes"/>.</summary>
    [JsonProperty(PropertyName = "type")]
    public string? Type { get; set; }

    /// <summary>What stands on the button.</summary>
    [JsonProperty(PropertyName = "title")]
    public string? Title { get; set; }

    /// <summary>The address of a picture on the button.</summary>
    [JsonProperty(PropertyName = "image")]
    public string? Image { get; set; }

    /// <summary>What a message back says.</summary>
    [JsonProperty(PropertyName = "text")]
    public string? Text { get; set; }

    /// <summary>What is shown in the conversation when it is pressed.</summary>
    [JsonProperty(PropertyName = "displayText")]
    public string? DisplayText { get; set; }

    /// <summary>What is sent; an inbound object is a <see cref="Newtonsoft.Json.Linq.JObject"/>.</summary>
    [JsonProperty(PropertyName = "value")]
    public object? Value { get; set; }

    /// <summary>What only the one channel understands.</summary>
    [JsonProperty(PropertyName = "channelData")]
    public object? ChannelData { get; set; }

    /// <summary>What describes the picture to who cannot see it.</summary>
    [JsonProperty(PropertyName = "imageAltText")]
    public string? ImageAltText { get; set; }

    /// <summary>Makes a button that says its own title.</summary>
    /// <param name="input">The title and value.</param>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>Makes a button that says its own title.</summary>
    /// <param name="input">The title and value.</param>
    public static CardAction FromString(string input) => new(title: input, value: input);
}
