using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Wording;
using PolicyBot.Bot.Wording;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot;

public sealed class AnsweringTests : ConversationTestBase
{
    [Theory]
    [InlineData("How long are the Harbour City measures valid?", "three years [1]", Language.English)]
    [InlineData("云岭县果园改造补贴办法有效期多长？", "五年", Language.SimplifiedChinese)]
    public async Task A_question_is_answered_in_its_language_with_its_source(string question, string said, Language language)
    {
        var replies = await TurnAsync(Message(question), activity => activity.Locale = "en-US");

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], replies.Select(reply => reply.Type));
        Assert.Contains(said, replies[1].Text, StringComparison.Ordinal);
        Assert.Contains("[1]: /sources/", replies[1].Text, StringComparison.Ordinal);
        Assert.Equal(Locales.Of(language), replies[1].Locale);
        Assert.Equal("activity-1", replies[1].ReplyToId);
        Assert.Equal("answered", (string?)((JObject)replies[1].ChannelData!)["policyBotAnswer"]!["status"]);
    }

    [Theory]
    [InlineData("How long are the Harbour City measures valid?", "Who issued them?", "Transport Office")]
    [InlineData("云岭县老果园改造每亩补贴多少？", "它的申报截止日期是什么时候？", "9月30日")]
    public async Task A_follow_up_is_understood_from_the_conversation(string first, string second, string said)
    {
        await AskBotAsync(first);

        Assert.Contains(said, (await AskBotAsync(second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_typing_sign_gets_the_answer_all_the_same()
    {
        Adapter.Refuses = activity => activity.Type == ActivityTypes.Typing;

        Assert.Contains("three years", (await AskBotAsync("How long are the Harbour City measures valid?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_do_not_mix()
    {
        await AskBotAsync("How long are the Harbour City measures valid?");

        var reply = await AskBotAsync("Who issued them?", activity => activity.Conversation!.Id = "conversation-2");

        Assert.Contains(Phrases.In(Language.English).Clarify, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start over", "How long are the Harbour City measures valid?", "Who issued them?", Language.English)]
    [InlineData("重新开始吧！", "云岭县老果园改造每亩补贴多少？", "它的期限呢？", Language.SimplifiedChinese)]
    public async Task Starting_over_forgets_what_was_talked_about(string command, string first, string second, Language language)
    {
        await AskBotAsync(first);

        var reply = await AskBotAsync(command);
        var next = await AskBotAsync(second);

        Assert.Equal(Words.In(language).StartedOver, reply.Text);
        Assert.Contains(Phrases.In(language).Clarify, next.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How long are the Harbour City measures valid?", Language.English)]
    [InlineData("云岭县果园改造补贴办法有效期多长？", Language.SimplifiedChinese)]
    public async Task The_reader_is_reminded_once_that_the_official_text_decides(string question, Language language)
    {
        var reminder = Words.In(language).OfficialText;
        var welcome = await AskBotAsync("hello");

        var first = await AskBotAsync(question);
        var second = await AskBotAsync(question);
        await AskBotAsync("start over");
        var afresh = await AskBotAsync(question);

        Assert.DoesNotContain(reminder, welcome.Text, StringComparison.Ordinal);
        Assert.Contains(reminder, first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reminder, second.Text, StringComparison.Ordinal);
        Assert.Contains(reminder, afresh.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does a ski resort pay for snow cannons on Mars?", Language.English)]
    [InlineData("火星滑雪场的造雪机补贴多少？", Language.SimplifiedChinese)]
    [InlineData("hello", Language.English)]
    [InlineData("您好", Language.SimplifiedChinese)]
    [InlineData("這個呢？", Language.TraditionalChinese)]
    [InlineData("Who issued them?", Language.English)]
    public async Task Whoever_gets_no_answer_is_shown_what_can_be_asked(string text, Language language)
    {
        var reply = await AskBotAsync(text);

        Assert.Equal(language == Language.English ? English : Chinese, Suggested(reply));
        Assert.Empty(reply.Entities ?? []);
        Assert.Equal(Locales.Of(language), reply.Locale);
    }

    [Theory]
    [InlineData("help", Language.English)]
    [InlineData("帮助", Language.SimplifiedChinese)]
    [InlineData("幫助！", Language.TraditionalChinese)]
    public async Task Help_is_given_in_the_language_it_is_asked_for(string text, Language language)
    {
        var reply = await AskBotAsync(text);

        Assert.Equal(Words.In(language).Help, reply.Text);
        Assert.NotEmpty(Suggested(reply));
    }

    [Theory]
    [InlineData("thank you!", Language.English)]
    [InlineData("谢谢", Language.SimplifiedChinese)]
    public async Task Thanks_are_answered(string text, Language language) =>
        Assert.Equal(Words.In(language).Thanks, (await AskBotAsync(text)).Text);

    [Fact]
    public async Task A_caller_who_waits_for_all_replies_at_once_is_sent_no_typing()
    {
        var replies = await TurnAsync(
            Message("How long are the Harbour City measures valid?"), activity => activity.DeliveryMode = DeliveryModes.ExpectReplies);

        Assert.Equal(ActivityTypes.Message, Assert.Single(replies).Type);
    }
}
