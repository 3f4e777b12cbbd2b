using Google.Protobuf.Collections;
using Qdrant.Client.Grpc;

namespace PolicyBot.Qdrant.Storage;

/// <summary>Writes and reads the values of payloads.</summary>
internal static class PayloadValues
{
    /// <summary>A text.</summary>
    public static Value Of(string text) => new() { StringValue = text };

    /// <summary>A whole number.</summary>
    public static Value Of(long number) => new() { IntegerValue = number };

    /// <summary>A number.</summary>
    public static Value Of(double number) => new() { DoubleValue = number };

    /// <summary>A list of texts.</summary>
    public static Value Of(IEnumerable<string> texts)
    {
        var list = new ListValue();
        list.Values.AddRange(texts.Select(Of));
        return new Value { ListValue = list };
    }

    /// <summary>The text of that name; empty where there is none.</summary>
    public static string Text(this MapField<string, Value> payload, string name) =>
        payload.TryGetValue(name, out var value) ? value.StringValue : "";

    /// <summary>The whole number of that name; 0 where there is none.</summary>
    public static long Number(this MapField<string, Value> payload, string name) =>
        payload.TryGetValue(name, out var value) ? value.IntegerValue : 0;

    /// <summary>The number of that name; 0 where there is none.</summary>
    public static double Real(this MapField<string, Value> payload, string name) => !payload.TryGetValue(name, out var value) ? 0
        // A whole number may come back as one.
        : value.KindCase == Value.KindOneofCase.IntegerValue ? value.IntegerValue : value.DoubleValue;

    /// <summary>The texts of that name; none where there are none.</summary>
    public static IReadOnlyList<string> Texts(this MapField<string, Value> payload, string name) =>
        payload.TryGetValue(name, out var value) && value.ListValue is { } list ? [.. list.Values.Select(text => text.StringValue)] : [];
}
