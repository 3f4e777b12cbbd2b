using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Bot.Feedback;

/// <summary>Writes who somebody is so that the same person is known again, and nothing else is told.</summary>
public static class PersonKey
{
    /// <summary>The person that sends the activity: a hash of the channel and of the id that the person has there (SHA-256, in
    /// hexadecimal); <c>null</c> where the activity does not say who sends it.</summary>
    /// <param name="activity">The activity.</param>
    public static string? Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.From?.Id is { Length: > 0 } id
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}/{id}")))
            : null;
    }
}
