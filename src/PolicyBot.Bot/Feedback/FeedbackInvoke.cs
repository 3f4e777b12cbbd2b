using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.Bot.Feedback;

/// <summary>What somebody tells with a thumb, as the channel sends it.</summary>
/// <param name="MessageId">The message that is judged.</param>
/// <param name="Reaction">The thumb.</param>
/// <param name="Reason">Why, in the person's words; <c>null</c> when none was given.</param>
/// <remarks>Source: Teams' documentation of the feedback loop.</remarks>
internal sealed record FeedbackInvoke(string MessageId, Reaction Reaction, string? Reason)
{
    /// <summary>The invoke's name.</summary>
    public const string Name = "message/submitAction";

    /// <summary>Whether the invoke is feedback; other actions of messages have the same name.</summary>
    public static bool IsFeedback(IInvokeActivity activity) => Text((activity.Value as JObject)?["actionName"]) == "feedback";

    /// <summary>Reads the feedback; <c>null</c> where it is malformed.</summary>
    public static FeedbackInvoke? Read(IInvokeActivity activity)
    {
        if (activity is not { ReplyToId: { Length: > 0 } message, Value: JObject value } || value["actionValue"] is not JObject action)
            return null;
        return Text(action["reaction"]) switch
        {
            "like" => new(message, Reaction.Like, ReasonOf(action["feedback"])),
            "dislike" => new(message, Reaction.Dislike, ReasonOf(action["feedback"])),
            _ => null,
        };
    }

    // Teams sends an object written as a string, Web Chat the object itself.
    private static string? ReasonOf(JToken? feedback)
    {
        var form = feedback as JObject;
        if (Text(feedback) is { } text)
        {
            form = Parse(text);
            if (form is null)
                return Trimmed(text);
        }

        return Trimmed(Text(form?["feedbackText"]));
    }

    private static JObject? Parse(string text)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 8 };
            return JObject.Load(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JToken? token) => (token as JValue)?.Value as string;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
