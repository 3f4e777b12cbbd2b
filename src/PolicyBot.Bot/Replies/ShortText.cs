namespace PolicyBot.Bot.Replies;

/// <summary>Cuts texts to the lengths that channels allow.</summary>
internal static class ShortText
{
    /// <summary>The text on one line, at most <paramref name="most"/> UTF-16 units long; what is cut ends in an ellipsis.</summary>
    public static string Of(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var end = most - 1;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return line[..end].TrimEnd() + "…";
    }
}
