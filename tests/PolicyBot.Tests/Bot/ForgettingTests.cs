using PolicyBot.Bot;
using PolicyBot.Bot.Messages;

namespace PolicyBot.Tests.Bot;

public sealed class ForgettingTests : ConversationTestBase
{
    [Theory]
    [InlineData("forget me")]
    [InlineData("Please delete my data!")]
    [InlineData("Forget everything you know about me")]
    [InlineData("忘记我")]
    [InlineData("请删除我的个人信息。")]
    [InlineData("請刪除關於我的所有資料")]
    public async Task Whoever_asks_to_be_forgotten_is(string words)
    {
        await AskBotAsync("How long are the Harbour City measures valid?");
        Assert.NotEmpty(await Storage.ReadAsync(["webchat/conversations/conversation-1"], Token));

        var reply = await AskBotAsync(words);

        Assert.Empty(await Storage.ReadAsync(["webchat/conversations/conversation-1"], Token));
        Assert.True(reply.Text is { Length: > 20 });
    }

    [Theory]
    [InlineData("What does the policy say about my data?")]
    [InlineData("forget everything")]
    [InlineData("删除我的企业资质会怎样？")]
    public void Other_words_do_not(string words) => Assert.NotEqual(Command.ForgetMe, CommandWords.Read(words));

    [Fact]
    public async Task Whoever_asks_while_the_storage_is_away_is_told_politely()
    {
        Answer = _ => throw new StorageUnavailableException("away", new IOException());

        var reply = await AskBotAsync("How long are the Harbour City measures valid?");

        Assert.Contains("in a minute", reply.Text, StringComparison.Ordinal);
    }
}
