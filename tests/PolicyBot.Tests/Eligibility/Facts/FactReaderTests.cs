using PolicyBot.Documents;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Facts;

namespace PolicyBot.Tests.Eligibility.Facts;

public sealed class FactReaderTests
{
    [Theory]
    [InlineData("We have 120 employees and annual revenue of 30 million yuan.", "employees=120; revenue=30,000,000 yuan")]
    [InlineData("Of our 100 million yuan revenue, 6 million goes into R&D.", "rdSpend=6,000,000 yuan; revenue=100,000,000 yuan")]
    [InlineData("We spent 6 million yuan on R&D and 20 million yuan on new equipment.", "equipmentPurchase=20,000,000 yuan; rdSpend=6,000,000 yuan")]
    [InlineData("R&D grew by 20% last year.", "rdSpend=> 0 yuan")]
    [InlineData("No accidents in the past three years, not listed.", "listed=no; majorAccident=no")]
    [InlineData("We have had no safety accidents, no quality accidents and have good credit.", "goodCredit=yes; majorAccident=no")]
    [InlineData("We are not listed or blacklisted.", "listed=no; rdStandardsFailed=no")]
    [InlineData("We are not only listed but also a high-tech enterprise.", "highTech=yes; listed=yes")]
    [InlineData("We have ISO 27001 but no digital twin.", "digitalTwin=no; informationSecurity=yes")]
    [InlineData("We are applying for recognition as a little giant.", "")]
    [InlineData("Our customers are listed companies in Shanghai.", "")]
    [InlineData("We don't know whether we are an SME.", "sme=?")]
    [InlineData("The CNC rate is 92%, the automation rate 81%.", "automationRate=81 %; cncRate=92 %")]
    [InlineData("Maturity assessment: level 3.", "maturityLevel=level 3")]
    [InlineData("In stable operation for 18 months.", "stableOperation=18 months")]
    [InlineData("Founded in 2019.", "foundedOn=≥ 2019-01-01 and ≤ 2019-12-31")]
    [InlineData("R&D of at most 3 million yuan.", "rdSpend=≥ 0 yuan and ≤ 3,000,000 yuan")]
    [InlineData("We spend 800,000 dollars on R&D.", "rdSpend=> 0 yuan")]
    [InlineData("益阳企业，员工三百人，营业收入1.2亿元。", "employees=300; region=Yiyang; revenue=120,000,000 yuan")]
    [InlineData("近三年未发生重大安全、环保事故，尚未上市。", "listed=no; majorAccident=no")]
    [InlineData("专精特新企业，小巨人尚未认定。", "littleGiant=no; specialisedAndRefined=yes")]
    [InlineData("研发投入占营业收入的4%。", "rdShare=4 %")]
    [InlineData("正在申请高新技术企业。", "")]
    [InlineData("不确定是否属于中小企业。", "sme=?")]
    [InlineData("Hotel with no factory of its own, Guangzhou.", "industry=tourism; industry=not manufacturing; region=Guangzhou")]
    [InlineData("AI is used in a fifth of our workshops.", "")]
    [InlineData("We use artificial intelligence in quality control.", "")]
    [InlineData("We are a 45-person startup in Changsha.", "employees=45; region=Changsha")]
    [InlineData("We are a team of 12 making capacitors.", "employees=12; industry=capacitors")]
    [InlineData("A staff of about sixty in Yiyang.", "employees=≥ 54 and ≤ 66; region=Yiyang")]
    [InlineData("There are five of us.", "employees=5")]
    [InlineData("We employ more than 1,200.", "employees=> 1,200")]
    [InlineData("Our staff of engineers has 5 years of experience.", "")]
    [InlineData("45人的初创公司，在长沙。", "employees=45; region=Changsha")]
    [InlineData("我们团队有12个人。", "employees=12")]
    [InlineData("员工一百多人。", "employees=> 100")]
    [InlineData("研发投入八百多万元。", "rdSpend=> 8,000,000 yuan")]
    [InlineData("研发费用800余万。", "rdSpend=> 8,000,000 yuan")]
    [InlineData("研发费用五百万。", "rdSpend=5,000,000 yuan")]
    [InlineData("研发费用不到五百万。", "rdSpend=≥ 0 yuan and < 5,000,000 yuan")]
    [InlineData("We spend half a million yuan on R&D.", "rdSpend=500,000 yuan")]
    [InlineData("No accidents, clean credit record.", "goodCredit=yes; majorAccident=no")]
    [InlineData("We had no accidents, good credit and no penalties.", "goodCredit=yes; majorAccident=no")]
    [InlineData("We were turned down by two banks.", "")]
    [InlineData("We plan to move our capacitor line from Guangdong to Yiyang.", "industry=capacitors; plannedRegion=Yiyang; region=Guangdong")]
    [InlineData("我们打算从广东迁到益阳。", "plannedRegion=Yiyang; region=Guangdong")]
    [InlineData("A fire with two deaths in 2024.", "majorAccident=yes")]
    [InlineData("A tea plantation near Ningxiang.", "industry=agriculture; region=Ningxiang")]
    [InlineData("", "")]
    [InlineData("？！…", "")]
    public void Facts_are_read_from_plain_words(string text, string expected)
    {
        var words = new ValueText(SeedCatalogue.Vocabulary, Language.English);
        var facts = new FactReader(SeedCatalogue.Vocabulary).Read(text);

        Assert.Equal(expected, string.Join("; ", facts.OrderBy(fact => fact.Fact.Name, StringComparer.Ordinal)
            .Select(fact => $"{fact.Fact.Name}={(fact.Value is null ? "?" : words.Of(fact.Value, fact.Fact))}").Distinct()));
        Assert.All(facts, fact => Assert.Contains(fact.Quote!, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.Throws<InvalidInputException>(() => new FactReader(SeedCatalogue.Vocabulary).Read(new string('a', FactReader.LongestText + 1)));
}
