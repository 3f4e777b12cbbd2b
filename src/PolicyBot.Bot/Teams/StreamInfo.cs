using Newtonsoft.Json.Linq;

namespace PolicyBot.Bot.Teams;

/// <summary>Writes the activities of a stream.</summary>
/// <remarks>Source: the documentation of streaming in Teams. Numbers begin at 1 and are absent from the final message; the stream's
/// id is that of its first activity.</remarks>
internal static class StreamInfo
{
    /// <summary>Tells what is being done.</summary>
    public static Activity Informative(string text, string? streamId, int sequence) => Update(text, "informative", streamId, sequence);

    /// <summary>Shows the beginning of the answer.</summary>
    public static Activity Streaming(string text, string? streamId, int sequence) => Update(text, "streaming", streamId, sequence);

    /// <summary>The same message as the end of its stream.</summary>
    public static Activity Final(Activity message, string streamId)
    {
        message.Entities = [Entity(new JObject { ["streamType"] = "final", ["streamId"] = streamId }), .. message.Entities ?? []];
        return message;
    }

    /// <summary>The same message outside a stream.</summary>
    public static Activity Plain(Activity message)
    {
        message.Entities = message.Entities?.Where(entity => entity.Type != TypeName).ToList() is { Count: > 0 } others ? others : null;
        return message;
    }

    private const string TypeName = "streaminfo";

    private static Activity Update(string text, string streamType, string? streamId, int sequence)
    {
        var properties = new JObject { ["streamType"] = streamType, ["streamSequence"] = sequence };
        if (streamId is not null)
            properties["streamId"] = streamId;
        return new Activity { Type = ActivityTypes.Typing, Text = text, Entities = [Entity(properties)] };
    }

    private static Entity Entity(JObject properties) => new(TypeName) { Properties = properties };
}
