using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Output;

/// <summary>How the program writes and reads JSON, on the command line and over HTTP.</summary>
public static class ProgramJson
{
    /// <summary>Names in camelCase, one line a value, Chinese readable.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Makes other options write as <see cref="Options"/> do.</summary>
    /// <param name="options">Options that start from <see cref="JsonSerializerDefaults.Web"/>.</param>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // Nothing of it is ever put into HTML by the server, so that only what JSON itself needs is escaped.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        // A number is a number: "5" is told to be of the wrong kind, and the OpenAPI document says integer and no more.
        options.NumberHandling = JsonNumberHandling.Strict;
        return options;
    }
}
