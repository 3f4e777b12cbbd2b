using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>The body of a refused request.</summary>
public class ErrorResponse
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="error">The error.</param>
    public ErrorResponse(Error? error = default)
    {
        Error = error;
    }

    /// <summary>The error.</summary>
    [JsonProperty(PropertyName = "error")]
    public Error? Error { get; set; }
}
