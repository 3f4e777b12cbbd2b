using Microsoft.Extensions.AI;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Tells an embedding model whether a text is a question, for models that treat questions otherwise than passages and for
/// deadlines that only questions have.</summary>
public static class InputType
{
    private const string Name = "input_type";
    private const string QueryValue = "query";

    /// <summary>The options that a question is sent with.</summary>
    public static EmbeddingGenerationOptions Query() => new() { AdditionalProperties = new() { [Name] = QueryValue } };

    /// <summary>Whether the options are those of a question; without any it is a passage.</summary>
    /// <param name="options">What a text was sent with.</param>
    public static bool IsQuery(EmbeddingGenerationOptions? options) => options?.AdditionalProperties?.TryGetValue(Name, out var value) == true && value is QueryValue;
}
