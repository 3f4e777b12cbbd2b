namespace PolicyBot.Tests.Answers.Composing;

public sealed class CrossReferenceTests
{
    private const string Harvest = """
        Regulations on Harvest Machinery Support

        Article 1 These regulations promote modern harvest machinery.

        Article 2 The applicant keeps its accounts in the district.

        Article 3 A farm that meets the requirement of Article 2 receives a harvest bonus of 5,000 crowns.

        Article 4 The storm allowance under Article 1 of the Weather Act is 700 crowns.

        Article 5 The repair loan runs for six years. The loan in the preceding sentence bears no interest.
        """;

    private const string Reading = """
        青川市公共阅读空间奖励办法

        第一条 申报单位开放时间每周不少于40小时。

        第二条 符合第一条规定的公共阅读空间，给予10万元奖励。

        第三条 前条规定的奖励资金由市文化局拨付。

        第四条 依照《图书馆法》第一条设立的机构，给予5万元补助。
        """;

    [Theory]
    [InlineData("How much is the harvest bonus for a farm?", "5,000 crowns", "keeps its accounts in the district")]
    [InlineData("公共阅读空间给予多少奖励？", "10万元奖励", "每周不少于40小时")]
    [InlineData("公共阅读空间奖励资金由谁拨付？", "由市文化局拨付", "10万元奖励")]
    public async Task The_place_that_an_answer_refers_to_is_quoted_with_it(string question, string answered, string referred)
    {
        await using var policies = await InventedPolicies.OfAsync(("harvest.txt", Harvest), ("reading.txt", Reading));

        var answer = await policies.AskAsync(question);

        Assert.Contains(answered, answer.Citations[0].Quote, StringComparison.Ordinal);
        Assert.Contains(answer.Citations.Skip(1), citation => citation.Quote.Contains(referred, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How much is the storm allowance?")]
    [InlineData("依照图书馆法设立的机构给予多少补助？")]
    public async Task An_article_of_another_law_is_not_looked_for_in_the_document(string question)
    {
        await using var policies = await InventedPolicies.OfAsync(("harvest.txt", Harvest), ("reading.txt", Reading));

        var answer = await policies.AskAsync(question);

        Assert.NotEmpty(answer.Citations);
        Assert.DoesNotContain(answer.Citations, citation => citation.Quote.Contains("40小时", StringComparison.Ordinal) || citation.Quote.Contains("modern harvest", StringComparison.Ordinal));
    }
}
