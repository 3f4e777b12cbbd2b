using PolicyBot.Retrieval.Search;
using PolicyBot.Tests.Retrieval.Library;
using PolicyBot.Tests.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Search;

public sealed class TwoLanguagesSearchTests : LibraryTestBase
{
    [Theory]
    [InlineData("廠房租金補貼有多少？", "厂房租金每平方米补贴十元。", "设备购置奖励五万元。")]
    [InlineData("厂房租金补贴有多少？", "廠房租金每平方米補貼十元。", "設備購置獎勵五萬元。")]
    [InlineData("誰負責審批？", "审批由市财政局负责。", "奖励由企业申请。")]
    public async Task A_question_in_one_script_finds_a_passage_in_the_other(string question, string relevant, string other) =>
        Assert.Equal(relevant, await First(question, relevant, other));

    [Theory]
    [InlineData("投入600万元", "Companies that invest 6 million yuan", "Companies that invest 5 million yuan")]
    [InlineData("invest 6 million yuan", "投资达到600万元的企业", "投资达到500万元的企业")]
    [InlineData("an amount of 6,000,000 yuan", "up to 6 million yuan are paid", "up to 5 million yuan are paid")]
    [InlineData("利率下降20BP", "a rate lower by 0.2 percentage points", "a rate lower by 0.3 percentage points")]
    [InlineData("0.2 percentage points", "下调20个基点", "下调30个基点")]
    [InlineData("有效期三年", "It is valid for three years.", "It is valid for two years.")]
    [InlineData("valid for 3 years", "自发布之日起三年内有效。", "自发布之日起两年内有效。")]
    [InlineData("valid for 24 months", "It runs two years.", "It runs five years.")]
    [InlineData("7月15日前", "The portal closes on July 15.", "The portal closes on August 15.")]
    public async Task A_value_is_found_however_it_is_written(string question, string relevant, string other) =>
        Assert.Equal(relevant, await First(question, relevant, other));

    [Theory]
    [InlineData("What does Tangshan pay?", "唐山市给予一次性奖励。", "邯郸市给予一次性奖励。")]
    [InlineData("邯郸有什么奖励？", "Handan pays a reward.", "Tangshan pays a reward.")]
    public async Task A_city_is_found_by_its_name_in_the_other_language(string question, string relevant, string other) =>
        Assert.Equal(relevant, await First(question, relevant, other));

    // The other passage comes first in the document and would win a tie.
    private async Task<string> First(string question, string relevant, string other)
    {
        await using var library = await Open();
        await Ingest(library, ("a.txt", $"{other}\n\n{relevant}"));
        var result = await new PassageSearch(library, ShippedGlossary.Value).SearchAsync(question, SearchFilter.Public, 2, Cancellation);
        return result.Hits[0].Passage.Text;
    }
}
