using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>An error as the protocol tells it.</summary>
public class Error
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public Error()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="code">A name for the error, read by programs.</param>
    /// <param name="message">What went wrong, in words.</param>
    public Error(string? code = default, string? message = default)
    {
        Code = code;
        Message = message;
    }

    /// <summary>A name for the error, read by programs.</summary>
    [JsonProperty(PropertyName = "code")]
    public string? Code { get; set; }

    /// <summary>What went wrong, in words.</summary>
    [JsonProperty(PropertyName = "message")]
    public string? Message { get; set; }
}
