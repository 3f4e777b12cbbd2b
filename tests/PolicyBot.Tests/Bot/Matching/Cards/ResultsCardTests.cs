using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.Bot.Matching.Cards;

public sealed class ResultsCardTests : CardTestBase
{
    [Fact]
    public async Task It_has_the_three_lists_with_amounts_failing_conditions_and_missing_facts_each_with_its_source()
    {
        var card = CardOf(await AskBotAsync(Maker));

        var text = TextOf(card);
        Assert.Equal(("AdaptiveCard", "1.5", "en"), ((string?)card["type"], (string?)card["version"], (string?)card["lang"]));
        Assert.Contains("Fits (", text, StringComparison.Ordinal);
        Assert.Contains("150,000 yuan reward", text, StringComparison.Ordinal);
        Assert.Contains("Does not fit (", text, StringComparison.Ordinal);
        Assert.Contains("not met: “", text, StringComparison.Ordinal);
        Assert.Contains("Needs one more fact (", text, StringComparison.Ordinal);
        Assert.Contains("still needed: ", text, StringComparison.Ordinal);
        Assert.NotEmpty((string?)card["speak"] ?? "");
        Assert.NotEmpty((string?)card["fallbackText"] ?? "");
        Assert.InRange(LinksOf(card).Count, 15, 30);
        Assert.All(LinksOf(card), link => Assert.Matches("^/sources/[^?]+\\?s=(\\d+)-(\\d+)#s\\1-\\2$", link));
    }

    [Fact]
    public async Task What_its_links_open_goes_with_the_message()
    {
        var reply = await AskBotAsync(Maker);

        var cited = ((JObject)reply.ChannelData!)["policyBotCard"]!["citations"]!.Select(citation => (string?)citation["url"]);
        Assert.Equal(cited.Order(), LinksOf(CardOf(reply)).Distinct().Order());
    }

    [Theory]
    [InlineData(Maker, "Show all ", "Don't know", "en")]
    [InlineData("我们是益阳的电子元件企业,研发投入600万元,可以申请哪些补贴?", "显示全部", "不清楚", "zh-Hans")]
    [InlineData("我們是益陽的電子元件企業,研發投入600萬元,可以申請哪些補貼?", "顯示全部", "不清楚", "zh-Hant")]
    public async Task It_speaks_the_language_of_the_company(string company, string all, string dontKnow, string language)
    {
        var card = CardOf(await AskBotAsync(company));

        Assert.Equal(language, (string?)card["lang"]);
        Assert.Equal(3, ButtonsOf(card).Count(button => ((string)button["title"]!).StartsWith(all, StringComparison.Ordinal)));
        Assert.NotNull(Button(card, dontKnow));
    }

    [Fact]
    public async Task Each_answer_given_with_it_leads_to_another_question_until_nothing_is_open()
    {
        var asked = new HashSet<string>();
        var reply = await AskBotAsync(Maker);
        while (ButtonsOf(CardOf(reply)).Where(button => (string?)button["data"]!["policyBot"]!["verb"] == "answer").ToList() is { Count: > 0 } answers)
        {
            Assert.True(asked.Add((string)answers[0]["data"]!["policyBot"]!["fact"]!));
            reply = await SubmitAsync(answers.FirstOrDefault(button => (string?)button["title"] == Words.No) ?? Button(CardOf(reply), Words.DontKnow));
        }

        Assert.True(asked.Count > 5);
        Assert.Contains(Words.Complete, TextOf(CardOf(reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_is_filled_in_as_a_number_and_what_it_changes_is_told()
    {
        var card = CardOf(await AskBotAsync(Maker));
        var input = Input(card, "answer");
        Assert.Equal("Input.Number", (string?)input["type"]);
        Assert.Contains("(yuan)", (string?)input["label"], StringComparison.Ordinal);

        var reply = await SubmitAsync(Button(card, Words.Answer), new JObject { ["answer"] = 2_000_000 });

        Assert.Contains("2,000,000 yuan", reply.Text, StringComparison.Ordinal);
        Assert.Contains("more fit", reply.Text, StringComparison.Ordinal);
        Assert.Contains("more fit", TextOf(CardOf(reply)), StringComparison.Ordinal);
        Assert.Contains("Fits now: ", TextOf(CardOf(reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_is_settled_with_a_button()
    {
        await AskBotAsync(Maker);
        var card = CardOf(await AskBotAsync("Our R&D spending is 4 million yuan."));

        var reply = await SubmitAsync(Button(card, "4,000,000 yuan"));

        Assert.Contains("You gave different information", TextOf(card), StringComparison.Ordinal);
        Assert.DoesNotContain("You gave different information", reply.Text, StringComparison.Ordinal);
        Assert.Contains("4,000,000 yuan", (await AskBotAsync("show my profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_a_list_is_one_click_away()
    {
        var card = CardOf(await AskBotAsync(Maker));
        var all = ButtonsOf(card).First(button => ((string)button["title"]!).StartsWith("Show all ", StringComparison.Ordinal));
        var count = int.Parse(((string)all["title"]!)["Show all ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        var shown = 0;

        for (var page = CardOf(await SubmitAsync(all)); ;)
        {
            shown += Elements(page["body"]!).Count(element => (string?)element["type"] == "RichTextBlock");
            if (ButtonsOf(page).FirstOrDefault(button => ((string)button["title"]!).EndsWith(" more", StringComparison.Ordinal)) is not { } next)
            {
                Assert.Contains("Fits (", TextOf(CardOf(await SubmitAsync(Button(page, Words.ShowResults)))), StringComparison.Ordinal);
                break;
            }

            page = CardOf(await SubmitAsync(next));
        }

        Assert.Equal(count, shown);
    }

    [Theory]
    [InlineData("sms")]
    [InlineData("slack")]
    public async Task A_channel_without_cards_gets_words_alone(string channel) =>
        Assert.Empty((await AskBotAsync(Maker, activity => activity.ChannelId = channel)).Attachments!);

    [Fact]
    public async Task The_words_that_a_card_says_too_are_marked_as_such_in_every_part()
    {
        // More than twenty citations make two messages.
        var replies = await SayAsync("We are a PCB maker in Yiyang with R&D of 6 million yuan, planning to buy AI servers for 3 million yuan; which subsidies fit?");

        Assert.All(replies.SkipLast(1), reply => Assert.Equal(JTokenType.Boolean, ((JObject)reply.ChannelData!)["policyBotCard"]!.Type));
        Assert.NotNull(CardOf(replies[^1]));
        Assert.NotNull(replies[^1].Text);
    }

    [Theory]
    [InlineData("**bold** [x](https://evil.example) <b>Acme</b>")]
    [InlineData("<script>alert(1)</script> `code` _x_")]
    public async Task What_a_company_writes_stays_words(string name)
    {
        var card = CardOf(await AskBotAsync($"We are {name}, a printed-circuit maker in Yiyang with R&D of 6 million yuan; which subsidies fit?"));
        var profile = CardOf(await SubmitAsync(Button(card, Words.CorrectFacts)));

        foreach (var shown in (JObject[])[card, profile])
        {
            // Only rich text, which has no marks, holds what comes from outside.
            Assert.All(Elements(shown["body"]!).Where(element => (string?)element["type"] == "TextBlock"), block =>
                Assert.DoesNotMatch("[*_`<\\[]", (string?)block["text"]));
            Assert.All(LinksOf(shown), link => Assert.StartsWith("/sources/", link, StringComparison.Ordinal));
        }
    }
}
