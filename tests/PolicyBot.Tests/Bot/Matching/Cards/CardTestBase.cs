using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot.Matching.Cards;

/// <summary>A conversation in which buttons of cards are pressed.</summary>
public abstract class CardTestBase : ConversationTestBase
{
    protected const string Maker = "We are a printed-circuit maker in Yiyang with R&D of 6 million yuan; which subsidies fit?";

    protected static readonly MatchWords Words = MatchWords.In(Language.English);

    /// <summary>The only card of a message.</summary>
    protected static JObject CardOf(Activity reply)
    {
        var attachment = Assert.Single(reply.Attachments!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        return (JObject)attachment.Content!;
    }

    /// <summary>Everything that stands in a card for a reader.</summary>
    protected static string TextOf(JObject card) => string.Join('\n', Elements(card["body"]!).Select(element => (string?)element["type"] switch
    {
        "RichTextBlock" => string.Concat(element["inlines"]!.Select(run => run.Type == JTokenType.String ? (string?)run : (string?)run["text"])),
        "TextBlock" => (string?)element["text"],
        _ => (string?)element["label"] ?? (string?)element["title"],
    }));

    /// <summary>The elements of a body, those in containers too.</summary>
    protected static IEnumerable<JObject> Elements(JToken body) =>
        body.OfType<JObject>().SelectMany(element => element["items"] is { } items ? Elements(items).Prepend(element) : [element]);

    /// <summary>All buttons of a card, without those that stand in for them in old clients.</summary>
    protected static IReadOnlyList<JObject> ButtonsOf(JObject card) =>
        [.. Elements(card["body"]!).Where(element => (string?)element["type"] == "ActionSet").SelectMany(set => set["actions"]!)
            .Concat(card["actions"] ?? new JArray()).Cast<JObject>()];

    protected static JObject Button(JObject card, string title) =>
        Assert.Single(ButtonsOf(card), button => (string?)button["title"] == title);

    protected static JObject Input(JObject card, string id) => Assert.Single(Elements(card["body"]!), element => (string?)element["id"] == id);

    /// <summary>The links to sources in a card.</summary>
    protected static IReadOnlyList<string> LinksOf(JObject card) =>
        [.. card.Descendants().OfType<JObject>().Where(one => (string?)one["type"] == "Action.OpenUrl").Select(one => (string)one["url"]!)];

    /// <summary>Presses a button that submits, with what is filled in, and returns the reply.</summary>
    protected async Task<Activity> SubmitAsync(JObject button, JObject? inputs = null, Action<Activity>? change = null) =>
        await SendAsync(Data(button["data"]!, inputs), change);

    /// <summary>Sends a message whose value is <paramref name="data"/>, and returns the reply, the last part of a long one.</summary>
    protected async Task<Activity> SendAsync(JToken data, Action<Activity>? change = null)
    {
        var message = Message(null);
        message.Value = data;
        Activity[] replies = [.. (await TurnAsync(message, change)).Where(reply => reply.Type == ActivityTypes.Message)];
        Assert.All(replies.SkipLast(1), reply => Assert.Empty(reply.Attachments!));
        return replies[^1];
    }

    /// <summary>Presses a button that is executed, and returns the status and what comes back.</summary>
    protected async Task<(int? Status, JObject? Body)> ExecuteAsync(JToken action, JObject? inputs = null, Action<Activity>? change = null)
    {
        var pressed = (JObject)action.DeepClone();
        pressed["data"] = Data(pressed["data"]!, inputs);
        var invoke = In(new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = new JObject { ["action"] = pressed, ["trigger"] = "manual" } });
        Assert.Empty(await TurnAsync(invoke, activity =>
        {
            InTeams(activity);
            change?.Invoke(activity);
        }));
        return (Adapter.InvokeResponse?.Status, Adapter.InvokeResponse?.Body is { } body ? JObject.FromObject(body) : null);
    }

    protected static void InTeams(Activity activity) => InTeams(activity, "personal");

    protected static void InTeams(Activity activity, string conversationType)
    {
        activity.ChannelId = "msteams";
        activity.Conversation!.ConversationType = conversationType;
    }

    protected static void FromAnother(Activity activity) => activity.From = new ChannelAccount("user-2");

    private static JObject Data(JToken data, JObject? inputs)
    {
        var all = (JObject)data.DeepClone();
        all.Merge(inputs ?? []);
        return all;
    }
}
