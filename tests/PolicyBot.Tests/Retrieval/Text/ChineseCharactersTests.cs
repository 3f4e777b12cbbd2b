using FsCheck.Xunit;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Tests.Retrieval.Text;

public sealed class ChineseCharactersTests
{
    [Theory]
    [InlineData("申請資助計劃的截止日期", "申请资助计划的截止日期")]
    [InlineData("臺灣與澳門的發展", "台湾与澳门的发展")]
    [InlineData("國務院關於優化營商環境的若幹意見", "国务院关于优化营商环境的若干意见")]
    [InlineData("獎勵辦法、貸款貼息、稅收減免、廠房補貼", "奖励办法、贷款贴息、税收减免、厂房补贴")]
    [InlineData("plain text, 100%", "plain text, 100%")]
    public void Traditional_characters_become_simplified_ones(string traditional, string simplified) =>
        Assert.Equal(simplified, ChineseCharacters.Simplify(traditional));

    [Property]
    public bool Nothing_is_left_to_simplify_and_every_character_keeps_its_place(string text)
    {
        var simplified = ChineseCharacters.Simplify(text ?? "");
        return simplified.Length == (text ?? "").Length && ChineseCharacters.Simplify(simplified) == simplified;
    }

    [Fact]
    public void Tokens_of_both_scripts_are_the_same()
    {
        var analyzer = new TextAnalyzer();
        Assert.Equal(analyzer.Analyze("电子元器件产业扶持政策2025"), analyzer.Analyze("電子元器件產業扶持政策2025"));
    }
}
