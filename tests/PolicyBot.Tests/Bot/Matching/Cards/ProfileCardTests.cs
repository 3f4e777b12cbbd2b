using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.Bot.Matching.Cards;

public sealed class ProfileCardTests : CardTestBase
{
    private const string Company =
        "We are a printed-circuit maker in Yiyang, founded on May 1, 2019. We have 80 employees, R&D of 6 million yuan, are a small company and no little giant. Which subsidies fit?";

    [Fact]
    public async Task It_has_every_fact_with_its_words_and_an_input_of_the_facts_own_type()
    {
        var card = await ProfileAsync();

        var text = TextOf(card);
        Assert.Contains("6,000,000 yuan (from “R&D of 6 million yuan”)", text, StringComparison.Ordinal);
        Assert.Equal(("Input.Number", 6_000_000), ((string?)Input(card, "value-rdSpend")["type"], (int)Input(card, "value-rdSpend")["value"]!));
        Assert.Equal(("Input.Number", 80), ((string?)Input(card, "value-employees")["type"], (int)Input(card, "value-employees")["value"]!));
        Assert.Equal(("Input.ChoiceSet", "small"), ((string?)Input(card, "value-companySize")["type"], (string?)Input(card, "value-companySize")["value"]));
        Assert.Equal(("Input.ChoiceSet", "no"), ((string?)Input(card, "value-littleGiant")["type"], (string?)Input(card, "value-littleGiant")["value"]));
        Assert.Equal(("Input.Text", "Yiyang"), ((string?)Input(card, "value-region")["type"], (string?)Input(card, "value-region")["value"]));
        Assert.Equal(("Input.Date", "2019-05-01"), ((string?)Input(card, "value-foundedOn")["type"], (string?)Input(card, "value-foundedOn")["value"]));
        Assert.Contains(Words.WorkedOut, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_input_has_a_label_of_its_own()
    {
        var inputs = Elements((await ProfileAsync())["body"]!).Where(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal)).ToList();

        var labels = inputs.Select(input => (string?)input["label"] ?? (string?)input["title"]).ToList();
        Assert.All(labels, Assert.NotNull);
        Assert.Equal(labels.Count, labels.Distinct().Count());
        Assert.Equal(inputs.Count, inputs.Select(input => (string?)input["id"]).Distinct().Count());
    }

    [Theory]
    [InlineData("value-rdSpend", "4000000", "4,000,000 yuan (filled in by you)")]
    [InlineData("value-employees", "81", "number of employees: 81 (filled in by you)")]
    [InlineData("value-companySize", "medium", "medium (filled in by you)")]
    [InlineData("value-littleGiant", "yes", "enterprise: yes (filled in by you)")]
    [InlineData("value-region", "Changsha", "Changsha (filled in by you)")]
    [InlineData("value-industry", "software", "industry: software (filled in by you)")]
    [InlineData("value-foundedOn", "2020-02-29", "2020-02-29 (filled in by you)")]
    public async Task A_fact_is_corrected_and_the_rest_stays(string input, string value, string said)
    {
        var card = await ProfileAsync();

        var reply = await SubmitAsync(Button(card, Words.Save), Untouched(card, (input, value)));
        var profile = await AskBotAsync("show my profile");

        Assert.Contains("Noted: ", reply.Text, StringComparison.Ordinal);
        Assert.Contains(said, profile.Text, StringComparison.Ordinal);
        Assert.Equal(6, CountOf(profile.Text!, "(from “"));
    }

    [Fact]
    public async Task What_a_correction_changes_is_told()
    {
        var card = await ProfileAsync();

        var reply = await SubmitAsync(Button(card, Words.Save), Untouched(card, ("value-rdSpend", 4_000_000)));

        Assert.Contains("no longer", TextOf(CardOf(reply)), StringComparison.Ordinal);
        Assert.Contains("4,000,000 ≤ 5,000,000", reply.Text + TextOf(CardOf(reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_may_stay_empty()
    {
        var question = CardOf(await AskBotAsync(Company));
        var fact = (string)Button(question, Words.DontKnow)["data"]!["policyBot"]!["fact"]!;
        var card = CardOf(await SubmitAsync(Button(CardOf(await SubmitAsync(Button(question, Words.DontKnow))), Words.CorrectFacts)));
        Assert.All(Elements(card["body"]!).Where(element => (string?)element["type"] == "Input.Number"), input => Assert.Null(input["min"]));

        var reply = await SubmitAsync(Button(card, Words.Save), Untouched(card, ($"value-{fact}", JValue.CreateNull()), ("value-employees", 81)));

        Assert.Contains("Noted: number of employees: 81.", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData(true)]
    public async Task A_fact_is_removed(object value)
    {
        var card = await ProfileAsync();

        var reply = await SubmitAsync(Button(card, Words.Save), Untouched(card, ("remove-rdSpend", JToken.FromObject(value)), ("value-rdSpend", "5")));

        Assert.Contains("I have forgotten: annual R&D spending", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("R&D", (await AskBotAsync("show my profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_filled_in_changes_nothing()
    {
        var card = await ProfileAsync();

        var reply = await SubmitAsync(Button(card, Words.Save), Untouched(card));

        Assert.Equal(Words.NothingFilledIn, reply.Text);
        Assert.NotEqual(Words.CardOutdated, (await SubmitAsync(Button(card, Words.Save), Untouched(card, ("value-employees", 81)))).Text);
    }

    [Theory]
    [InlineData("value-rdSpend", "4 million")]
    [InlineData("value-rdSpend", "-4")]
    [InlineData("value-rdSpend", "80 %")]
    [InlineData("value-rdSpend", "1e400")]
    [InlineData("value-rdSpend", "99999999999999999999")]
    [InlineData("value-rdSpend", true)]
    [InlineData("value-employees", "80.5")]
    [InlineData("value-companySize", "huge")]
    [InlineData("value-littleGiant", "perhaps")]
    [InlineData("value-region", "Atlantis")]
    [InlineData("value-foundedOn", "2020-02-30")]
    public async Task A_value_of_the_wrong_kind_is_refused_and_nothing_changes(string input, object value)
    {
        var card = await ProfileAsync();
        var before = (await AskBotAsync("show my profile")).Text;

        var reply = await SubmitAsync(Button(card, Words.Save), Untouched(card, (input, JToken.FromObject(value))));

        Assert.EndsWith("nothing was changed.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await AskBotAsync("show my profile")).Text);
        Assert.Single(Log.Lines);
    }

    [Fact]
    public async Task Everything_is_forgotten_with_one_button()
    {
        var card = await ProfileAsync();

        var reply = await SubmitAsync(Button(card, Words.ForgetCompany));

        Assert.Equal(Words.Forgotten, reply.Text);
        Assert.Empty(await Storage.ReadAsync(["webchat/conversations/conversation-1/users/user-1/company"], Token));
        Assert.Equal(Words.ProfileEmpty, (await SubmitAsync(Button(card, Words.ShowResults))).Text);
    }

    [Fact]
    public async Task It_is_shown_when_the_profile_is_asked_for()
    {
        await AskBotAsync(Maker);

        var reply = await AskBotAsync("show my profile");

        Assert.NotNull(Input(CardOf(reply), "value-rdSpend"));
        Assert.Empty((await AskBotAsync("why not?")).Attachments!);
    }

    private async Task<JObject> ProfileAsync() => CardOf(await SubmitAsync(Button(CardOf(await AskBotAsync(Company)), Words.CorrectFacts)));

    // What the channel sends for inputs that nobody touched, but for some.
    private static JObject Untouched(JObject card, params (string Id, JToken Value)[] touched)
    {
        var inputs = new JObject();
        foreach (var input in Elements(card["body"]!).Where(element => ((string)element["type"]!).StartsWith("Input.", StringComparison.Ordinal)))
            inputs[(string)input["id"]!] = input["value"] ?? ((string?)input["type"] == "Input.Toggle" ? "false" : "");
        foreach (var (id, value) in touched)
            inputs[id] = value;
        return inputs;
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}
