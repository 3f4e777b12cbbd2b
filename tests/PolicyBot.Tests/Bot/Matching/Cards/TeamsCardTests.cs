using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot.Matching.Cards;

public sealed class TeamsCardTests : CardTestBase
{
    [Fact]
    public async Task The_card_tells_all_and_the_words_above_it_are_few()
    {
        var reply = await AskBotAsync(Maker, InTeams);

        var card = CardOf(reply);
        Assert.Contains("150,000 yuan reward", TextOf(card), StringComparison.Ordinal);
        Assert.Contains("Does not fit (", TextOf(card), StringComparison.Ordinal);
        Assert.Matches("Now \\d+ fit, \\d+ do not, \\d+ need information", reply.Text);
        Assert.Contains("6,000,000 yuan", reply.Text, StringComparison.Ordinal);
        Assert.Null(reply.SuggestedActions);
        Assert.Contains(PolicyBot.Bot.Wording.Words.In(Language.English).OfficialText, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_are_executed_and_submitted_by_old_clients()
    {
        var card = CardOf(await AskBotAsync(Maker, InTeams));

        Assert.NotEmpty(ButtonsOf(card));
        Assert.All(ButtonsOf(card), button =>
        {
            Assert.Equal("Action.Execute", (string?)button["type"]);
            Assert.Equal((string?)button["verb"], (string?)button["data"]!["policyBot"]!["verb"]);
            Assert.Equal("Action.Submit", (string?)button["fallback"]!["type"]);
            Assert.Equal(button["data"], button["fallback"]!["data"]);
        });
        var reply = await SubmitAsync((JObject)Button(card, Words.DontKnow)["fallback"]!, change: InTeams);
        Assert.Contains("Noted: ", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_button_changes_the_card_in_its_place()
    {
        var card = CardOf(await AskBotAsync(Maker, InTeams));

        var (status, body) = await ExecuteAsync(Button(card, Words.DontKnow));

        Assert.Equal((200, 200, "application/vnd.microsoft.card.adaptive"), (status, (int)body!["statusCode"]!, (string?)body["type"]));
        var next = (JObject)body["value"]!;
        Assert.Contains("Noted: ", TextOf(next), StringComparison.Ordinal);
        Assert.NotEqual(Fact(card), Fact(next));
        var (_, profile) = await ExecuteAsync(Button(next, Words.CorrectFacts));
        var (_, saved) = await ExecuteAsync(Button((JObject)profile!["value"]!, Words.Save), new JObject { ["value-rdSpend"] = "4000000" });
        Assert.Contains("no longer", TextOf((JObject)saved!["value"]!), StringComparison.Ordinal);
        var (_, again) = await ExecuteAsync(Button((JObject)saved["value"]!, Words.CorrectFacts));
        var (_, forgotten) = await ExecuteAsync(Button((JObject)again!["value"]!, Words.ForgetCompany));
        Assert.Equal(("application/vnd.microsoft.card.adaptive", Words.Forgotten), ((string?)forgotten!["type"], TextOf((JObject)forgotten["value"]!)));
    }

    [Fact]
    public async Task A_card_is_refreshed_for_the_person_alone_whose_company_it_is()
    {
        var card = CardOf(await AskBotAsync(Maker, activity => InTeams(activity, "groupChat")));
        await AskBotAsync("change R&D to 4 million yuan", activity => InTeams(activity, "groupChat"));

        var (_, fresh) = await ExecuteAsync(card["refresh"]!["action"]!, change: activity => InTeams(activity, "groupChat"));
        var (status, foreign) = await ExecuteAsync(card["refresh"]!["action"]!, change: activity =>
        {
            InTeams(activity, "groupChat");
            FromAnother(activity);
        });

        Assert.Equal(["user-1"], card["refresh"]!["userIds"]!.Select(id => (string?)id));
        Assert.Contains("4,000,000 ≤ 5,000,000", TextOf((JObject)fresh!["value"]!), StringComparison.Ordinal);
        Assert.Equal((200, "application/vnd.microsoft.activity.message", Words.CardOfAnother), (status, (string?)foreign!["type"], (string?)foreign["value"]));
        Assert.NotNull(Button((JObject)fresh["value"]!, Words.DontKnow));
    }

    [Fact]
    public async Task In_a_group_the_clicks_of_others_touch_nobodys_company()
    {
        static void InGroup(Activity activity) => InTeams(activity, "groupChat");
        var card = CardOf(await AskBotAsync(Maker, InGroup));

        foreach (var button in ButtonsOf(card))
        {
            var (_, body) = await ExecuteAsync(button, change: activity =>
            {
                InGroup(activity);
                FromAnother(activity);
            });
            Assert.Equal(Words.CardOfAnother, (string?)body!["value"]);
        }

        var (status, own) = await ExecuteAsync(Button(card, Words.DontKnow), change: InGroup);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (status, (string?)own!["type"]));
    }

    [Fact]
    public async Task An_outdated_button_and_a_wrong_value_are_told_in_words()
    {
        var card = CardOf(await AskBotAsync(Maker, InTeams));
        var (_, wrong) = await ExecuteAsync(Button(card, Words.Answer), new JObject { ["answer"] = "much" });
        await AskBotAsync("We have 80 employees.", InTeams);
        var (status, outdated) = await ExecuteAsync(Button(card, Words.DontKnow));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)wrong!["type"]);
        Assert.EndsWith("nothing was changed.", (string?)wrong["value"], StringComparison.Ordinal);
        Assert.Equal((200, Words.CardOutdated), (status, (string?)outdated!["value"]));
    }

    [Theory]
    [InlineData("verb", "destroy")]
    [InlineData("verb", "forget")]
    [InlineData("data.policyBot.verb", "forget")]
    [InlineData("data.policyBot.fact", "revenue")]
    [InlineData("data.policyBot", "x")]
    public async Task A_forged_button_is_a_bad_request(string path, string value)
    {
        var button = Button(CardOf(await AskBotAsync(Maker, InTeams)), Words.DontKnow);
        button.SelectToken(path)!.Replace(value);

        var (status, body) = await ExecuteAsync(button);

        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (status, (int)body!["statusCode"]!, (string?)body["type"]));
        Assert.Equal(("BadRequest", Words.CardUnreadable), ((string?)body["value"]!["code"], (string?)body["value"]!["message"]));
        Assert.Single(Log.Lines);
        Assert.NotEqual(Words.ProfileEmpty, (await AskBotAsync("show my profile", InTeams)).Text);
    }

    [Fact]
    public async Task Links_are_left_out_where_they_would_lead_nowhere() =>
        Assert.Empty(LinksOf(CardOf(await AskBotAsync(Maker, InTeams))));

    [Fact]
    public async Task Three_hundred_measures_fit_what_Teams_takes_and_each_is_some_clicks_away()
    {
        Measures = ManyMeasures.Catalogue(300);
        var reply = await AskBotAsync("We make lanterns in Northshire, with spending of 7 million yuan; which subsidies fit?", InTeams);
        var card = CardOf(reply);
        var (shown, pages) = (0, 0);

        Assert.InRange(JsonConvert.SerializeObject(reply).Length * sizeof(char), 1, 28 * 1024);
        var all = ButtonsOf(card).First(button => ((string)button["title"]!).StartsWith("Show all 1", StringComparison.Ordinal));
        var count = int.Parse(((string)all["title"]!)["Show all ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        for (JObject? next = all; next is not null; pages++)
        {
            var (_, body) = await ExecuteAsync(next);
            Assert.InRange(JsonConvert.SerializeObject(body).Length * sizeof(char), 1, 28 * 1024);
            var page = (JObject)body!["value"]!;
            shown += Elements(page["body"]!).Count(element => (string?)element["type"] == "RichTextBlock");
            next = ButtonsOf(page).FirstOrDefault(button => ((string)button["title"]!).EndsWith(" more", StringComparison.Ordinal));
        }

        Assert.Equal(count, shown);
        Assert.InRange(pages, 2, 60);
    }

    private static string? Fact(JObject card) => (string?)Button(card, Words.DontKnow)["data"]!["policyBot"]!["fact"];
}
