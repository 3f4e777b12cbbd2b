using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;
using PolicyBot.Tests.Eligibility;

namespace PolicyBot.Tests.Bot.Matching;

public sealed class CompanyDialogTests : ConversationTestBase
{
    private const string Maker = "We are a printed-circuit maker in Yiyang with R&D of 6 million yuan; which subsidies fit?";
    private const string ChineseMaker = "我们是益阳的电子元件企业,研发投入600万元,可以申请哪些补贴?";

    private static readonly MatchWords Words = MatchWords.In(Language.English);
    private static readonly MatchWords ChineseWords = MatchWords.In(Language.SimplifiedChinese);

    [Fact]
    public async Task A_company_gets_three_lists_with_amounts_conditions_and_sources_and_one_question()
    {
        var reply = await AskBotAsync(Maker);

        Assert.Contains("150,000 yuan reward", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Fits (", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Does not fit (", reply.Text, StringComparison.Ordinal);
        Assert.Contains("not met: “", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Needs one more fact (", reply.Text, StringComparison.Ordinal);
        Assert.Contains("[1]: /sources/", reply.Text, StringComparison.Ordinal);
        Assert.Equal(Words.DontKnow, Suggested(reply).Last());
        var answer = ((JObject)reply.ChannelData!)["policyBotAnswer"]!;
        Assert.All(answer["claims"]!.Where(claim => (string?)claim["support"] == "computed"), claim => Assert.NotEmpty(claim["citations"]!));
        Assert.NotEmpty(answer["citations"]!);
    }

    [Fact]
    public async Task A_company_in_Chinese_is_answered_in_Chinese()
    {
        var reply = await AskBotAsync(ChineseMaker);

        Assert.Contains("15万元奖励", reply.Text, StringComparison.Ordinal);
        Assert.Contains("符合（", reply.Text, StringComparison.Ordinal);
        Assert.Equal(ChineseWords.DontKnow, Suggested(reply).Last());
    }

    [Theory]
    [InlineData("change R&D to 4 million", "no longer", "“annual R&D investment")]
    [InlineData("change R&D to 4 million yuan", "no longer", "4,000,000")]
    public async Task What_a_new_fact_changes_is_told(string correction, params string[] said)
    {
        await AskBotAsync(Maker);

        var reply = await AskBotAsync(correction);

        Assert.All(said, words => Assert.Contains(words, reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_answer_leads_to_another_question_and_what_is_not_known_is_not_asked_again()
    {
        var asked = new HashSet<string>();
        var reply = await AskBotAsync(Maker);
        for (var i = 0; i < 40 && Suggested(reply).Any(); i++)
        {
            Assert.True(asked.Add(LastLine(reply)), $"asked twice: {LastLine(reply)}");
            reply = await AskBotAsync(i % 2 == 0 ? "don't know" : Suggested(reply).Contains("No") ? "No" : "不清楚");
        }

        Assert.True(asked.Count > 5);
        Assert.Contains(reply.Locale == "en" ? Words.Complete : ChineseWords.Complete, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_is_asked_about_and_settled_by_the_answer()
    {
        await AskBotAsync(Maker);

        var doubt = await AskBotAsync("Our R&D spending is 4 million yuan.");
        var settled = await AskBotAsync("4,000,000 yuan");
        var profile = await AskBotAsync("show my profile");

        Assert.Contains("You gave different information", doubt.Text, StringComparison.Ordinal);
        Assert.Equal(["6,000,000 yuan", "4,000,000 yuan", Words.DontKnow], Suggested(doubt));
        Assert.DoesNotContain("You gave different information", settled.Text, StringComparison.Ordinal);
        Assert.Contains("4,000,000 yuan", profile.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6,000,000 yuan", profile.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_tells_the_words_each_fact_came_from()
    {
        await AskBotAsync(Maker);

        var profile = await AskBotAsync("show my profile");

        Assert.Contains("annual R&D spending: 6,000,000 yuan (from “R&D of 6 million yuan”)", profile.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_between_is_answered_and_the_profile_stays()
    {
        await AskBotAsync(Maker);

        var answer = await AskBotAsync("How long are the Harbour City measures valid?");
        var profile = await AskBotAsync("show my profile");

        Assert.Contains("three years", answer.Text, StringComparison.Ordinal);
        Assert.Contains("6,000,000 yuan", profile.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forget me", "show my profile")]
    [InlineData("forget my company", "show my profile")]
    [InlineData("start over", "show my profile")]
    [InlineData("忘记我的公司", "显示公司档案")]
    [InlineData("重新开始", "显示公司档案")]
    public async Task Forgetting_leaves_nothing_in_the_store(string command, string show)
    {
        await AskBotAsync(Maker);
        string[] key = ["webchat/conversations/conversation-1/users/user-1/company"];
        Assert.NotEmpty(await Storage.ReadAsync(key, Token));

        await AskBotAsync(command);

        Assert.Empty(await Storage.ReadAsync(key, Token));
        Assert.Contains((await AskBotAsync(show)).Text, (string[])[Words.ProfileEmpty, ChineseWords.ProfileEmpty]);
    }

    [Fact]
    public async Task In_a_group_each_person_has_a_company_of_his_own()
    {
        await AskBotAsync(Maker);

        var other = await AskBotAsync("show my profile", activity => activity.From = new ChannelAccount("user-2"));
        var own = await AskBotAsync("show my profile");

        Assert.Equal(Words.ProfileEmpty, other.Text);
        Assert.Contains("6,000,000 yuan", own.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why not the Chongqing risk compensation fund?", "does not fit", "Chongqing")]
    [InlineData("why not?", "does not fit", "Not met:")]
    [InlineData("为什么不符合？", "不符合", "未满足：")]
    public async Task Why_not_is_answered_with_the_conditions_and_their_quotes(string question, params string[] said)
    {
        await AskBotAsync(Maker);

        var reply = await AskBotAsync(question);

        Assert.All(said, words => Assert.Contains(words, reply.Text, StringComparison.Ordinal));
        Assert.Contains("[1]: /sources/", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What would make us eligible?", "What your company can change", "What is fixed")]
    [InlineData("怎样才能符合条件？", "贵公司可以改变的", "无法改变的")]
    public async Task What_would_help_is_sorted_by_what_can_change_it(string question, string first, string last)
    {
        await AskBotAsync("We are a capacitor maker in Yiyang. We spend 4 million yuan on R&D.");

        var text = (await AskBotAsync(question)).Text!;

        Assert.InRange(text.IndexOf(first, StringComparison.Ordinal), 0, text.IndexOf(last, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("show all that do not fit", "not met: “")]
    [InlineData("显示全部不符合的", "未满足“")]
    public async Task A_list_is_shown_in_full(string command, string said)
    {
        var first = await AskBotAsync(Maker);

        var all = await SayAsync(command);

        Assert.Contains("show all that do not fit", first.Text, StringComparison.Ordinal);
        Assert.True(Count(string.Concat(all.Select(reply => reply.Text)), said) > Count(first.Text!, "not met: “"));
    }

    [Fact]
    public async Task Why_not_and_the_like_are_questions_for_the_documents_where_no_company_is_known()
    {
        var reply = await AskBotAsync("why not?");

        Assert.DoesNotContain("Not met", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_what_fits_before_saying_anything_is_asked_for_the_company_and_understood()
    {
        var ask = await AskBotAsync("Which subsidies fit my company?");
        var reply = await AskBotAsync("capacitor maker in Yiyang");

        Assert.Equal(Words.TellMe, ask.Text);
        Assert.Contains("Fits (", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_a_fact_forgets_it()
    {
        await AskBotAsync(Maker);

        var reply = await AskBotAsync("remove R&D");
        var profile = await AskBotAsync("show my profile");

        Assert.Contains("I have forgotten: annual R&D spending", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6,000,000", profile.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("sms")]
    public async Task The_text_suffices_on_every_channel_but_Teams(string channel)
    {
        var reply = await AskBotAsync(Maker, activity => activity.ChannelId = channel);

        Assert.Contains("150,000 yuan reward", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Does not fit (", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_traditional_Chinese_gets_traditional_words_throughout()
    {
        var first = await AskBotAsync("我們是益陽的電子元件企業，員工80人，研發投入600萬元，可以申請哪些補貼？");
        var profile = await AskBotAsync("顯示公司檔案");

        Assert.Equal("zh-Hant", first.Locale);
        Assert.Contains("15萬元獎勵", first.Text, StringComparison.Ordinal);
        foreach (var text in (string[])[first.Text!, profile.Text!])
        {
            // What stands in front of the quotations and the list of sources is the bot's own.
            var own = System.Text.RegularExpressions.Regex.Replace(text.Split("\n[1]: ")[0], "[「“][^」”]*[」”]", "");
            Assert.DoesNotMatch("[业发额类证买产员专设请应实数]", own);
        }
    }

    [Theory]
    [InlineData("Do we get the reward?", "How much is the reward for annual R&D investment of enterprises?")]
    [InlineData("我们能拿到这个奖励吗？", "企业年研发投入奖励多少？")]
    public async Task Whether_the_company_gets_what_was_just_talked_of_is_answered_in_between(string question, string before)
    {
        var measure = Assert.Single(SeedCatalogue.Catalogue.Measures, measure => measure.Title.English == "Reward for annual R&D investment over 5 million yuan");
        var place = measure.Benefit.Quotation;
        // The documents' answer cites the place that grants the reward.
        Answer = asked => Task.FromResult(new PolicyBot.Answers.Model.Answer(
            asked.Text, Language.English, PolicyBot.Answers.Model.AnswerStatus.Answered, "150,000 yuan [1].",
            [new PolicyBot.Answers.Model.Claim("150,000 yuan.", [1], PolicyBot.Answers.Model.Support.Quoted)],
            [new PolicyBot.Answers.Model.Citation(1, place.DocumentId, place.DocumentTitle, null, "seeds.txt", place.Section, null, place.Quote, place.Span.Start, place.Span.End, "/sources/x")],
            PolicyBot.Answers.Model.Composer.Extractive, 0));
        await AskBotAsync(Maker);
        await AskBotAsync(before);

        var reply = await AskBotAsync(question);

        Assert.Contains(question[0] < 'z' ? "Yes, “Reward for annual R&D investment over 5 million yuan” fits" : "“年研发投入超500万元奖励”符合", reply.Text, StringComparison.Ordinal);
        Assert.Contains("6,000,000 &#62; 5,000,000", reply.Text, StringComparison.Ordinal);
        Assert.Contains($"s={measure.Benefit.Quotation.Span.Start}-", reply.Text, StringComparison.Ordinal);
        Assert.Contains("6,000,000", (await AskBotAsync("show my profile")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_measure_goes_together_with_stands_in_its_line_with_its_source()
    {
        Measures = SampleSheet.Catalogue(SampleSheet.With(
            "{fact: spend, moreThan: 5 million yuan, quote: \"spending over 5 million yuan\"}",
            "stacking: {text: {en: not together with interest support, zh: 不与贴息同享}, quote: \"Interest falls by 20BP.\"}"));

        var reply = await AskBotAsync("We make lanterns in Northshire, with spending of 7 million yuan; which subsidies fit?");

        Assert.Contains("Combining: not together with interest support", reply.Text, StringComparison.Ordinal);
        Assert.Equal(2, ((JObject)reply.ChannelData!)["policyBotAnswer"]!["claims"]!.Single(claim => ((string)claim["text"]!).Contains("Combining", StringComparison.Ordinal))["citations"]!.Count());
    }

    [Theory]
    [InlineData("{\"Facts\":null}")]
    [InlineData("{\"Facts\":[null],\"Focus\":[]}")]
    [InlineData("7")]
    public async Task What_is_kept_and_cannot_be_read_is_forgotten(string kept)
    {
        await Storage.WriteAsync(
            new Dictionary<string, object>
            {
                ["webchat/conversations/conversation-1/users/user-1/company"] = new Dictionary<string, object> { ["company"] = JToken.Parse(kept) },
            },
            Token);

        Assert.Equal(Words.ProfileEmpty, (await AskBotAsync("show my profile")).Text);
    }

    [Fact]
    public async Task Without_measures_everything_is_a_question_for_the_documents()
    {
        HasMeasures = false;

        Assert.DoesNotContain("Fits (", (await AskBotAsync(Maker)).Text, StringComparison.Ordinal);
    }

    private static string LastLine(Activity reply) =>
        reply.Text!.Split("\n\n").Last(line => !line.StartsWith('[') && !line.StartsWith("Please note", StringComparison.Ordinal));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
