using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Tests.BotFramework.Integration;

namespace PolicyBot.Tests.Bot.Matching.Cards;

/// <summary>Cards on their way through the cloud adapter and a channel's service.</summary>
public sealed class CloudAdapterCardTests : CardTestBase
{
    [Fact]
    public async Task A_card_travels_and_its_buttons_come_back_as_messages_or_invokes()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync(Bot.OnTurnAsync);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, channel, Message(Maker))).Status);
        var card = (JObject)channel.Calls.Last().Activity!["attachments"]![0]!["content"]!;
        var pressed = Message(null);
        pressed.Value = Button(card, Words.DontKnow)["fallback"]!["data"];

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, channel, pressed)).Status);
        var next = (JObject)channel.Calls.Last().Activity!["attachments"]![0]!["content"]!;
        var (status, body) = await PostAsync(server, channel, Invoke(Button(next, Words.DontKnow)));

        Assert.Equal((HttpStatusCode.OK, 200), (status, (int)body!["statusCode"]!));
        Assert.Contains("Noted: ", TextOf((JObject)body["value"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_button_is_a_bad_request()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var server = await BotServer.StartAsync(Bot.OnTurnAsync);
        await PostAsync(server, channel, Message(Maker));
        var button = Button((JObject)channel.Calls.Last().Activity!["attachments"]![0]!["content"]!, Words.DontKnow);
        button["data"]!["policyBot"]!["fact"] = "revenue";
        var calls = channel.Calls.Count;

        var (status, body) = await PostAsync(server, channel, Invoke(button));

        Assert.Equal((HttpStatusCode.BadRequest, "application/vnd.microsoft.error"), (status, (string?)body!["type"]));
        Assert.Equal(calls, channel.Calls.Count);
    }

    private static Activity Invoke(JObject action) =>
        In(new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = new JObject { ["action"] = action } });

    private static async Task<(HttpStatusCode Status, JObject? Body)> PostAsync(BotServer server, FakeChannel channel, Activity activity)
    {
        // Not in a personal chat: there an answer comes in pieces.
        InTeams(activity, "groupChat");
        activity.ServiceUrl = channel.Url;
        using var response = await server.PostAsync(JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));
        var body = await response.Content.ReadAsStringAsync(Token);
        return (response.StatusCode, body.Length == 0 ? null : JObject.Parse(body));
    }
}
