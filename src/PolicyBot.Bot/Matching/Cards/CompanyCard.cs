using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using PolicyBot.Bot.Replies;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>An adaptive card about a company.</summary>
/// <param name="Content">The card.</param>
/// <param name="Twin">What the card says and cites, as an answer.</param>
public sealed record CompanyCard(JObject Content, Answer Twin)
{
    /// <summary>The media type of adaptive cards.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The name under which a message's channel data holds what its card says and cites. A message with <c>true</c>
    /// there is a part of the text that the card of a later one says too.</summary>
    public const string Name = "policyBotCard";

    /// <summary>Attaches the card to the last of the messages that say the same in words.</summary>
    internal void AttachTo(IReadOnlyList<Activity> messages)
    {
        foreach (var message in messages)
        {
            if (message.ChannelData is JObject data && data.ContainsKey(AnswerJson.Name))
                data[Name] = message == messages[^1] ? AnswerJson.Of(Twin) : true;
        }

        messages[^1].Attachments = [new Attachment { ContentType = ContentType, Content = Content }];
    }

    /// <summary>Adds a sentence at the card's end.</summary>
    internal void EndWith(string sentence) => ((JArray)Content["body"]!).Add(CardBody.RichText(
        "Medium", new JObject { ["type"] = "TextRun", ["text"] = sentence, ["isSubtle"] = true, ["size"] = "Small" }));
}
