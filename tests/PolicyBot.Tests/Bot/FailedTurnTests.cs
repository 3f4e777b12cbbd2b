using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Wording;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot;

public sealed class FailedTurnTests : ConversationTestBase
{
    [Theory]
    [InlineData("How long are the Harbour City measures valid?", null, Language.English)]
    [InlineData("云岭县果园改造补贴办法有效期多长？", "en-US", Language.SimplifiedChinese)]
    [InlineData("雲嶺縣果園改造補貼辦法有效期多長？", "en-US", Language.TraditionalChinese)]
    public async Task Who_asked_is_told_politely_and_without_the_cause(string text, string? locale, Language language)
    {
        Answer = _ => throw new InvalidOperationException("secret");

        var reply = await AskBotAsync(text, activity => activity.Locale = locale);

        Assert.Equal(Phrases.In(language).Failed, reply.Text);
    }

    [Fact]
    public async Task The_next_question_is_answered()
    {
        var real = Answer;
        Answer = _ => throw new InvalidOperationException("secret");
        await AskBotAsync("How long are the Harbour City measures valid?");

        Answer = real;

        Assert.Contains("three years", (await AskBotAsync("How long are the Harbour City measures valid?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_takes_no_messages_ends_the_turn_quietly()
    {
        Adapter.Refuses = activity => activity.Type == ActivityTypes.Message;

        Assert.Empty(await SayAsync("How long are the Harbour City measures valid?"));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("{\"Turns\":null}")]
    [InlineData("{\"Turns\":[null]}")]
    [InlineData("{\"Turns\":{\"a\":1},\"Language\":\"Klingon\"}")]
    public async Task A_memory_that_cannot_be_read_is_replaced(string memory)
    {
        await Storage.WriteAsync(
            new Dictionary<string, object>
            {
                ["webchat/conversations/conversation-1"] = new Dictionary<string, object> { ["memory"] = JToken.Parse(memory) },
            },
            Token);

        Assert.Contains("three years", (await AskBotAsync("How long are the Harbour City measures valid?")).Text, StringComparison.Ordinal);
        Assert.Contains("Transport Office", (await AskBotAsync("Who issued them?")).Text, StringComparison.Ordinal);
    }
}
