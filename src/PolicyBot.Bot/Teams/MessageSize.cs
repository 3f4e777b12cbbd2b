using Newtonsoft.Json;

namespace PolicyBot.Bot.Teams;

/// <summary>Knows how large a message Teams takes.</summary>
/// <remarks>Teams counts the whole activity in UTF-16 and has taken about 28 KB in every version; later ones take more.</remarks>
internal static class MessageSize
{
    /// <summary>The most bytes of a message.</summary>
    public const int Bytes = 28 * 1024;

    // From, recipient, conversation, suggested actions and what a stream adds are filled in later.
    private const int Envelope = 6 * 1024;

    private static readonly JsonSerializerSettings Sent = new() { NullValueHandling = NullValueHandling.Ignore };

    // What is said beside a card.
    private const int CardText = 3 * 1024;

    /// <summary>Whether Teams takes the card, in a message of its own or as what takes another one's place.</summary>
    /// <param name="json">The card.</param>
    public static bool FitsCard(string json) => json.Length * sizeof(char) <= Bytes - Envelope - CardText;

    /// <summary>Whether Teams takes the message, once it is addressed.</summary>
    public static bool Fits(Activity message) =>
        JsonConvert.SerializeObject(message, Sent).Length * sizeof(char) <= Bytes - Envelope;
}
