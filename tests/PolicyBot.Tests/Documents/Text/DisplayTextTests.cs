using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Text;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \u00a0\t\r\n", "")]
    [InlineData("nothing to fold", "nothing to fold")]
    [InlineData("within\u00a0\u00a0 1\u3000year ", "within 1 year")]
    [InlineData("it’s a\u00a0valuable\u00a0”\u00a0action guide\u00a0”\u00a0with clear goals", "it’s a valuable ”action guide” with clear goals")]
    [InlineData("create\u00a0“\u00a0industry quality benchmark enterprises\u00a0”\u00a0.", "create “industry quality benchmark enterprises” .")]
    [InlineData("called for\u00a0”\u00a0one market system ,\u00a0”\u00a0to the 20th", "called for ”one market system ,” to the 20th")]
    [InlineData("the ”\u00a0Ice and Snow Silk Road\u00a0”\u00a0.", "the ”Ice and Snow Silk Road” .")]
    [InlineData("the\u00a0”\u00a0Refinancing\u00a0” policy and\u00a0”\u00a0more\u00a0“", "the ”Refinancing” policy and ”more“")]
    [InlineData("(Xiangzhengbanfa [\u00a02025\u00a0] No.\u00a036 )", "(Xiangzhengbanfa [2025] No. 36)")]
    [InlineData("Short-term action (\u00a0within 1\u00a0year)", "Short-term action (within 1 year)")]
    [InlineData("the ‘ Artificial Intelligence Plus’ Initiative,” a document", "the ‘Artificial Intelligence Plus’ Initiative,” a document")]
    [InlineData("enterprises’\u00a0“\u00a0listing financing\u00a0”", "enterprises’ “listing financing”")]
    [InlineData("the parties ’ rights", "the parties ’ rights")]
    [InlineData("\" straight \" and \" again \"", "\"straight\" and \"again\"")]
    [InlineData("（ 湘政办发〔 2025 〕36号 ）", "（湘政办发〔2025〕36号）")]
    [InlineData("《 若干措施 》 的“ 通知 ”", "《若干措施》 的“通知”")]
    [InlineData("open ” never closed\n\nnext ” pair ” here", "open ”never closed next ”pair” here")]
    public void Folds_source_text_into_display_text(string text, string expected) =>
        Assert.Equal(expected, DisplayText.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_more_in_plain_text()
    {
        const string text = "a \u00a0 b ( c ) [ d ] “ e ” f , g .";
        Assert.Equal(DisplayText.Fold(text), DisplayText.Fold(DisplayText.Fold(text)));
    }
}
