using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace PolicyBot.Bot.Replies;

/// <summary>Writes an answer as the API gives it, in the JSON that activities carry.</summary>
public static class AnswerJson
{
    /// <summary>The name under which a message's channel data holds the answer.</summary>
    public const string Name = "policyBotAnswer";

    /// <summary>The answer as <c>POST /api/ask</c> returns it.</summary>
    /// <param name="answer">The answer.</param>
    public static JObject Of(Answer answer)
    {
        // A quotation that looks like a date stays the text it is.
        using var reader = new JsonTextReader(new StringReader(JsonSerializer.Serialize(answer, JsonSerializerOptions.Web)))
        {
            DateParseHandling = DateParseHandling.None,
        };
        return JObject.Load(reader);
    }
}
