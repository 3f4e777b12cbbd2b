using PolicyBot.Documents;

namespace PolicyBot.Http;

/// <summary>What a request may ask for.</summary>
public static class RequestLimits
{
    /// <summary>The largest body in bytes: room for the longest question in any encoding, and for a few refused ones.</summary>
    public const int BodyBytes = 1024 * 1024;

    /// <summary>The most passages that one search returns.</summary>
    public const int Top = 100;

    /// <summary>The longest text to search for, in characters: pages of it, and still found within a fraction of a second.</summary>
    public const int SearchText = 10_000;

    /// <summary>Makes sure that a text is not too long to search for.</summary>
    /// <param name="text">The text as it was given.</param>
    /// <exception cref="InvalidInputException">It is too long.</exception>
    public static void RequireSearchable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > SearchText)
            throw new InvalidInputException($"The text to search for has {text.Length} characters: give at most {SearchText}.");
    }
}
