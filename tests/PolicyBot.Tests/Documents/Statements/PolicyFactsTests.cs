using PolicyBot.Documents.Model;
using PolicyBot.Documents.Statements;

namespace PolicyBot.Tests.Documents.Statements;

public sealed class PolicyFactsTests
{
    private static DocumentFacts English(string title, string body) => PolicyFacts.Read(title, body, Language.English);

    private static DocumentFacts Chinese(string title, string body) => PolicyFacts.Read(title, body, Language.SimplifiedChinese);

    [Fact]
    public void An_interpretation_takes_number_and_issuer_from_beside_the_title_it_names()
    {
        var facts = English(
            "Policy interpretation and business opportunity analysis report on “Several Measures to Support the High-Quality Development of Yiyang’s High-End Electronic Components Industry”",
            "1. Policy Background\n\nRecently, the General Office of the People’s Government of Hunan Province officially issued the “Several Measures to Support the High-Quality Development of "
            + "Yiyang City’s High-end Electronic Components Industry” (Xiangzhengbanfa\u00a0[\u00a02025\u00a0]\u00a0No. 36\u00a0). It is valid for five years.\n\n2. Related: “Opinions on Building Industrial Parks and Clusters” (Guofa [2020] No. 1).");

        Assert.Equal("Xiangzhengbanfa [2025] No. 36", facts.DocumentNumber);
        Assert.Equal("General Office of the People’s Government of Hunan Province", facts.Issuer);
        Assert.Equal("Several Measures to Support the High-Quality Development of Yiyang’s High-End Electronic Components Industry", facts.PolicyTitle);
        Assert.Null(facts.Published);
        Assert.Empty(facts.Regions);
        Assert.Empty(facts.Industries);
    }

    [Fact]
    public void An_adverb_before_the_verb_is_no_part_of_the_issuer()
    {
        var facts = English(
            "In-depth interpretation of “Opinions on Unleashing the Potential of Sports Consumption”",
            "The General Office of the State Council recently released the “Opinions on Unleashing the Potential of Sports Consumption” ( Guobanfa [ 2025 ] No. 31 ) , a milestone.\n"
            + "In 2014, the State Council’s “Several Opinions on Accelerating the Development of the Sports Industry” came first.");

        Assert.Equal("General Office of the State Council", facts.Issuer);
        Assert.Equal("Guobanfa [2025] No. 31", facts.DocumentNumber);
    }

    [Fact]
    public void Without_a_policy_in_the_title_the_opening_paragraph_tells()
    {
        var facts = English(
            "New Opportunities Brought by the “Artificial Intelligence +” Action",
            "I. Background\nThe State Council’s “Opinions on Deepening the Implementation of the ‘ Artificial Intelligence Plus’ Initiative,” a national strategic document, elevates AI for the first time.");

        Assert.Equal("State Council", facts.Issuer);
        Assert.Equal("Opinions on Deepening the Implementation of the ‘Artificial Intelligence Plus’ Initiative", facts.PolicyTitle);
        Assert.Null(facts.DocumentNumber);
    }

    [Fact]
    public void A_policy_cited_later_lends_nothing()
    {
        var facts = English(
            "Theoretical Research on the Reform of Factor Allocation",
            "The reform of the market-oriented allocation of factors of production has undergone a long historical evolution, as many authors tell.\n\n"
            + "In 2020, the CPC Central Committee and the State Council issued the “Opinions on Building a More Perfect System for the Allocation of Factors” (Zhongfa [2020] No. 9), which laid the foundation.");

        Assert.Equal(DocumentFacts.None, facts with { Regions = DocumentFacts.None.Regions, Industries = DocumentFacts.None.Industries });
    }

    [Fact]
    public void Several_issuers_stay_together()
    {
        var facts = English(
            "Notes on the “Guidelines for Green Credit in Manufacturing Parks”",
            "On May 3, 2024, the Ministry of Finance, the Ministry of Industry and the National Data Administration jointly issued the “Guidelines for Green Credit in Manufacturing Parks”.");

        Assert.Equal("Ministry of Finance, the Ministry of Industry and the National Data Administration", facts.Issuer);
    }

    [Fact]
    public void The_passive_names_the_issuer_after_the_verb()
    {
        var facts = English(
            "A guide to the “Regional Program for Clean Energy Grants”",
            "The “Regional Program for Clean Energy Grants” (Circular No. 12 of 2024) was issued by the Department of Energy in June.");

        Assert.Equal("Department of Energy", facts.Issuer);
        Assert.Equal("Circular No. 12 of 2024", facts.DocumentNumber);
    }

    [Fact]
    public void A_plain_notice_names_itself_and_its_day()
    {
        var facts = English(
            "Notice of the Ministry of Industry on Supporting Small Enterprises",
            "Gongxinbu [2024] No. 7\nPublished: 2024-03-01\n\nAll provinces shall follow this notice.");

        Assert.Equal("Ministry of Industry", facts.Issuer);
        Assert.Equal("Gongxinbu [2024] No. 7", facts.DocumentNumber);
        Assert.Equal(new DateOnly(2024, 3, 1), facts.Published);
        Assert.Null(facts.PolicyTitle);
    }

    [Fact]
    public void A_chinese_interpretation_is_read_like_an_english_one()
    {
        var facts = Chinese(
            "《支持益阳市高端电子元器件产业高质量发展的若干措施》政策解读",
            "一、政策背景\n\n近日，湖南省人民政府办公厅正式印发《支持益阳市高端电子元器件产业高质量发展的若干措施》（湘政办发〔2025〕36号），有效期五年，是省级层面专门支持益阳产业发展的重要政策。\n\n相关文件：《关于推动工业发展的意见》（国发〔2020〕1号）。");

        Assert.Equal("湘政办发〔2025〕36号", facts.DocumentNumber);
        Assert.Equal("湖南省人民政府办公厅", facts.Issuer);
        Assert.Equal("支持益阳市高端电子元器件产业高质量发展的若干措施", facts.PolicyTitle);
    }

    [Fact]
    public void A_chinese_notice_is_signed_below()
    {
        var facts = Chinese(
            "关于申报2025年度智能工厂的通知",
            "工信部联规〔2025〕207号\n\n各有关企业：\n\n根据《智能工厂梯度培育要素条件》（国发〔2023〕5号），现组织申报。\n\n工业和信息化部办公厅\n2025年3月1日\n（此件公开发布）");

        Assert.Equal("工信部联规〔2025〕207号", facts.DocumentNumber);
        Assert.Equal("工业和信息化部办公厅", facts.Issuer);
        Assert.Equal(new DateOnly(2025, 3, 1), facts.Published);
    }

    [Fact]
    public void A_basis_that_a_notice_cites_is_not_its_own_number()
    {
        var facts = Chinese(
            "关于组织申报技术改造项目的通知",
            "各县市区：\n根据《湖南省工业技术改造项目管理办法》（湘工信〔2021〕5号）等文件精神，为进一步推动制造业高质量发展，现就组织申报有关事项通知如下。\n一、申报条件\n企业在本省注册。");

        Assert.Null(facts.DocumentNumber);
        Assert.Null(facts.Issuer);
        Assert.Null(facts.PolicyTitle);
    }

    [Fact]
    public void A_chinese_official_title_names_its_issuer()
    {
        var facts = Chinese("国务院办公厅关于释放体育消费潜力的意见", "国办发〔2025〕31号\n各省人民政府：\n为释放体育消费潜力，现提出以下意见。\n发布日期：2025年9月4日");

        Assert.Equal("国务院办公厅", facts.Issuer);
        Assert.Equal("国办发〔2025〕31号", facts.DocumentNumber);
        Assert.Equal(new DateOnly(2025, 9, 4), facts.Published);
    }

    [Fact]
    public void Joint_issuers_of_a_chinese_policy_keep_their_number()
    {
        var facts = Chinese(
            "一图读懂《绿色工厂梯度培育管理办法》",
            "2024年1月，财政部等六部门联合印发《绿色工厂梯度培育管理办法》，明确了条件。");

        Assert.Equal("财政部等六部门", facts.Issuer);
        Assert.Null(facts.DocumentNumber);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A short text without facts.")]
    public void What_is_not_said_stays_unknown(string body)
    {
        var facts = English("Some thoughts", body);

        Assert.Null(facts.DocumentNumber);
        Assert.Null(facts.Issuer);
        Assert.Null(facts.PolicyTitle);
        Assert.Null(facts.Published);
    }
}
