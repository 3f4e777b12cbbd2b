using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot.Matching.Cards;

/// <summary>What comes back from a card may be old, somebody else's or forged.</summary>
public sealed class RefusedClickTests : CardTestBase
{
    [Theory]
    [InlineData("""{"verb":"destroy"}""")]
    [InlineData("""{"verb":null}""")]
    [InlineData("""{"verb":["answer"]}""")]
    [InlineData("""{"verb":"answer","fact":"revenue"}""")]
    [InlineData("""{"verb":"answer","fact":"noSuchFact"}""")]
    [InlineData("""{"verb":"answer","fact":{}}""")]
    [InlineData("""{"verb":"list","list":"everything"}""")]
    [InlineData("""{"owner":7}""")]
    [InlineData("""{"stamp":{}}""")]
    public async Task A_forged_button_is_refused_in_words_and_logged_once(string forged)
    {
        var button = Button(CardOf(await AskBotAsync(Maker)), Words.DontKnow);
        var before = await KeptAsync();
        ((JObject)button["data"]!["policyBot"]!).Merge(JObject.Parse(forged), new JsonMergeSettings { MergeNullValueHandling = MergeNullValueHandling.Merge });

        var reply = await SubmitAsync(button);

        Assert.Equal(Words.CardUnreadable, reply.Text);
        Assert.Contains("Unreadable", Assert.Single(Log.Lines), StringComparison.Ordinal);
        Assert.Equal(before, await KeptAsync());
    }

    [Theory]
    [InlineData("""{"policyBot":7}""")]
    [InlineData("""{"policyBot":[]}""")]
    [InlineData("""{"policyBot":{}}""")]
    [InlineData("""{"policyBot":{"verb":"forget"}}""")]
    public async Task A_button_without_what_buttons_carry_is_refused(string data)
    {
        await AskBotAsync(Maker);
        var before = await KeptAsync();

        Assert.Equal(Words.CardUnreadable, (await SendAsync(JObject.Parse(data))).Text);

        Assert.Equal(before, await KeptAsync());
    }

    [Theory]
    [InlineData("value-noSuchFact")]
    [InlineData("value-revenue")]
    [InlineData("remove-revenue")]
    [InlineData("rdSpend")]
    [InlineData("__proto__")]
    public async Task An_input_that_the_card_did_not_have_is_refused(string input)
    {
        var card = CardOf(await SubmitAsync(Button(CardOf(await AskBotAsync(Maker)), Words.CorrectFacts)));
        var before = await KeptAsync();

        var reply = await SubmitAsync(Button(card, Words.Save), new JObject { ["value-rdSpend"] = 7, [input] = "true" });

        Assert.Equal(Words.CardUnreadable, reply.Text);
        Assert.Equal(before, await KeptAsync());
    }

    [Theory]
    [InlineData("Don't know")]
    [InlineData("Answer")]
    public async Task A_button_of_an_earlier_card_is_refused_once_something_changed(string title)
    {
        var button = Button(CardOf(await AskBotAsync(Maker)), title);
        await AskBotAsync("We have 80 employees.");
        var before = await KeptAsync();

        var reply = await SubmitAsync(button, new JObject { ["answer"] = 7 });

        Assert.Equal(Words.CardOutdated, reply.Text);
        Assert.Contains("Outdated", Assert.Single(Log.Lines), StringComparison.Ordinal);
        Assert.Equal(before, await KeptAsync());
    }

    [Fact]
    public async Task A_button_pressed_twice_counts_once()
    {
        var button = Button(CardOf(await AskBotAsync(Maker)), Words.DontKnow);

        await SubmitAsync(button);

        Assert.Equal(Words.CardOutdated, (await SubmitAsync(button)).Text);
    }

    [Fact]
    public async Task Looking_is_never_out_of_date()
    {
        var all = ButtonsOf(CardOf(await AskBotAsync(Maker))).First(button => ((string)button["title"]!).StartsWith("Show all", StringComparison.Ordinal));
        await AskBotAsync("We have 80 employees.");

        Assert.NotNull(CardOf(await SubmitAsync(all)));
    }

    [Theory]
    [InlineData("Don't know")]
    [InlineData("Correct my company's facts")]
    public async Task Nobody_presses_the_buttons_of_somebody_elses_card(string title)
    {
        var button = Button(CardOf(await AskBotAsync(Maker)), title);
        var before = await KeptAsync();

        var reply = await SubmitAsync(button, change: FromAnother);

        Assert.Equal(Words.CardOfAnother, reply.Text);
        Assert.Empty(reply.Attachments!);
        Assert.Equal(before, await KeptAsync());
        Assert.Null(await KeptAsync("user-2"));
    }

    [Fact]
    public async Task A_card_that_is_called_ones_own_is_still_not_of_the_own_company()
    {
        var button = Button(CardOf(await AskBotAsync(Maker)), Words.DontKnow);
        var other = Button(CardOf(await AskBotAsync(Maker, FromAnother)), Words.DontKnow);
        button["data"]!["policyBot"]!["owner"] = other["data"]!["policyBot"]!["owner"];

        Assert.Equal(Words.CardOutdated, (await SubmitAsync(button, change: FromAnother)).Text);
    }

    [Fact]
    public async Task Very_much_that_was_filled_in_is_refused()
    {
        var card = CardOf(await SubmitAsync(Button(CardOf(await AskBotAsync(Maker)), Words.CorrectFacts)));
        var before = await KeptAsync();

        var reply = await SubmitAsync(Button(card, Words.Save), new JObject { ["value-region"] = new string('x', 300_000) });

        Assert.EndsWith("nothing was changed.", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Text!.Length < 200);
        Assert.Equal(before, await KeptAsync());
        Assert.DoesNotContain("xxx", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_measures_a_card_is_out_of_date()
    {
        var button = Button(CardOf(await AskBotAsync(Maker)), Words.DontKnow);
        HasMeasures = false;

        Assert.Equal(Words.CardOutdated, (await SubmitAsync(button)).Text);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"other":"card"}""")]
    public async Task What_is_none_of_the_bots_cards_is_an_empty_message(string value) =>
        Assert.Equal(PolicyBot.Bot.Wording.Words.In(Language.English).Empty, (await SendAsync(JToken.Parse(value))).Text);

    private async Task<string?> KeptAsync(string person = "user-1") =>
        (await Storage.ReadAsync([$"webchat/conversations/conversation-1/users/{person}/company"], Token)).Values.Select(JToken.FromObject).FirstOrDefault()?.ToString();
}
