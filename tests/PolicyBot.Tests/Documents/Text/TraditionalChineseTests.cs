using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Text;

public sealed class TraditionalChineseTests
{
    [Theory]
    [InlineData("年度研发投入", "年度研發投入")]
    [InlineData("贵公司研发是否连续两年未达标？", "貴公司研發是否連續兩年未達標？")]
    [InlineData("专精特新“小巨人”企业", "專精特新“小巨人”企業")]
    [InlineData("智能制造标准与知识产权制度", "智能製造標準與知識產權制度")]
    [InlineData("平台、沈阳、岳阳、公里、准入", "平台、瀋陽、岳陽、公里、准入")]
    [InlineData("R&D 6,000,000 yuan", "R&D 6,000,000 yuan")]
    public void Words_of_our_own_are_written_in_traditional_characters(string simplified, string traditional)
    {
        Assert.Equal(traditional, TraditionalChinese.Of(simplified));
        Assert.Equal(simplified, SimplifiedChinese.Of(traditional));
    }

    [Fact]
    public void What_the_seeds_call_things_is_read_again_in_traditional_characters()
    {
        foreach (var fact in Eligibility.SeedCatalogue.Vocabulary.Facts)
            Assert.Equal(SimplifiedChinese.Of(fact.Label.Chinese), SimplifiedChinese.Of(TraditionalChinese.Of(fact.Label.Chinese)));
    }
}
