using PolicyBot.Bot.Messages;

namespace PolicyBot.Tests.Bot.Messages;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("start over")]
    [InlineData("  START OVER!!! ")]
    [InlineData("Start-over.")]
    [InlineData("Please start again")]
    [InlineData("Let’s start a new conversation")]
    [InlineData("reset")]
    [InlineData("/reset")]
    [InlineData("重新开始")]
    [InlineData("重新开始吧！")]
    [InlineData("请重新开始。")]
    [InlineData("重新開始")]
    [InlineData("我们从头开始吧")]
    [InlineData("清空对话记录")]
    [InlineData("新的對話")]
    public void Knows_when_to_start_over(string text) => Assert.Equal(Command.StartOver, CommandWords.Read(text));

    [Theory]
    [InlineData("help")]
    [InlineData("Help!")]
    [InlineData("/help")]
    [InlineData("please help me")]
    [InlineData("What can you do?")]
    [InlineData("帮助")]
    [InlineData("帮助。")]
    [InlineData("幫助")]
    [InlineData("使用说明")]
    [InlineData("你能做什么？")]
    [InlineData("你能做什麼？")]
    public void Knows_when_help_is_wanted(string text) => Assert.Equal(Command.Help, CommandWords.Read(text));

    [Theory]
    [InlineData("thanks")]
    [InlineData("Thank you very much!")]
    [InlineData("OK, thanks.")]
    [InlineData("谢谢您！")]
    [InlineData("好的，谢谢")]
    [InlineData("謝謝")]
    public void Knows_thanks(string text) => Assert.Equal(Command.Thanks, CommandWords.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("hello")]
    [InlineData("Can a company that failed start over with its application?")]
    [InlineData("What help is there for small companies?")]
    [InlineData("申请失败可以重新开始吗？")]
    [InlineData("小企业可以得到什么帮助？")]
    [InlineData("重新认定需要什么材料？")]
    [InlineData("start over start over start over start over start over start over")]
    public void Leaves_questions_alone(string text) => Assert.Equal(Command.None, CommandWords.Read(text));
}
