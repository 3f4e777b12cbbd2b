using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Tests.Retrieval.Library;
using PolicyBot.Tests.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Spelling;

public sealed class ChineseCorrectorTests : LibraryTestBase
{
    [Theory]
    [InlineData("专精特薪企业有哪些奖励？", "专精特新企业有哪些奖励？")]
    [InlineData("高新纪术企业", "高新技术企业")]
    [InlineData("研发费用加计扣处的比例", "研发费用加计扣除的比例")]
    [InlineData("申抱截止日期", "申报截止日期")]
    [InlineData("企业可以获得补帖吗？", "企业可以获得补贴吗？")]
    [InlineData("補帖有多少？", "补贴有多少？")]
    public async Task A_character_typed_for_another_that_is_read_alike_is_corrected_in_a_name(string typed, string meant) =>
        Assert.Equal(meant, (await Correct(typed, "The subsidy is 5,000 yuan.")).Text);

    [Theory]
    [InlineData("哪些高效可以申请？")]
    [InlineData("公会的视点是什么？")]
    [InlineData("渔民和养蜂人能得到补助吗？")]
    [InlineData("高新厨艺企业")]
    [InlineData("补贴与奖励")]
    public async Task Other_words_and_characters_read_otherwise_stay(string text) =>
        Assert.Empty((await Correct(text, "The subsidy is 5,000 yuan.")).Corrections);

    [Fact]
    public async Task What_the_documents_have_stays() =>
        Assert.Empty((await Correct("补帖有多少？", "本文所称补帖，是指补发的请帖。")).Corrections);

    [Theory]
    [InlineData('帖', '贴', true, true)]
    [InlineData('处', '除', false, true)]
    [InlineData('处', '除', true, false)]
    [InlineData('艺', '术', false, false)]
    [InlineData('a', '术', false, false)]
    public void Characters_agree_in_sound_with_or_without_the_tone(char first, char second, bool sameTone, bool agree) =>
        Assert.Equal(agree, new Readings().Agree(first, second, sameTone));

    private async Task<CorrectedText> Correct(string text, string document)
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", document));
        return new PassageSearch(library, ShippedGlossary.Value).Correct(text);
    }
}
