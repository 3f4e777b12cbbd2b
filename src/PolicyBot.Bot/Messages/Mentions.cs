using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace PolicyBot.Bot.Messages;

/// <summary>Takes the mentions out of a message's text: the bot's own altogether, of others only the marks around their names.</summary>
internal static partial class Mentions
{
    /// <summary>The text without the mention of the bot.</summary>
    /// <param name="text">The activity's text, perhaps shortened.</param>
    /// <param name="activity">Its entities tell who is mentioned. Where they don't, the mentioned one is the bot: channels
    /// deliver a group's message to it for that reason.</param>
    public static string Remove(string text, Activity activity)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        var others = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, written) in Of(activity))
        {
            if (id == activity.Recipient?.Id)
                text = text.Replace(written, " ", StringComparison.OrdinalIgnoreCase);
            else
                others.Add(written);
        }

        return Mark().Replace(text, match => others.Contains(match.Value) ? match.Groups[1].Value : " ");
    }

    // Read field by field: a foreign channel may write anything.
    private static IEnumerable<(string? Id, string Text)> Of(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)
                && entity?.Properties?["text"] is JValue { Value: string { Length: > 0 } text })
                yield return (entity.Properties["mentioned"] is JObject mentioned ? (mentioned["id"] as JValue)?.Value as string : null, text);
        }
    }

    [GeneratedRegex(@"<at(?:\s[^<>]*)?>([^<>]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
