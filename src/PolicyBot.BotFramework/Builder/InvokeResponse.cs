namespace PolicyBot.BotFramework.Builder;

/// <summary>The answer to an invoke: it becomes the HTTP response to the channel's request.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>What is written as JSON; <see langword="null"/> for an empty response.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status is one of 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
