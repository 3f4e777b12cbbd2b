using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Answers.Evaluation;

/// <summary>Reads an id that a set gives as a text or as a number.</summary>
internal sealed class TextOrNumberConverter : JsonConverter<string>
{
    /// <inheritdoc />
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? Encoding.UTF8.GetString(reader.ValueSpan)
            : reader.GetString();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
