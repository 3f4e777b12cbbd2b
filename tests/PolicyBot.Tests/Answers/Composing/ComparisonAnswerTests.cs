using PolicyBot.Answers.Model;

namespace PolicyBot.Tests.Answers.Composing;

public sealed class ComparisonAnswerTests
{
    private const string Harbour = """
        # Harbour Shore Power Notice

        ## 1. Small berths

        The shore power grant for small berths is 30,000 euros.

        ## 2. Large berths

        The shore power grant for large berths is 90,000 euros.

        ## 3. Term

        The notice is valid for two years.
        """;

    private const string Reading = """
        # 青川市阅读空间奖励办法

        ## 一、奖励标准

        示范阅读空间的奖励金额为20万元。

        普通阅读空间的奖励金额为8万元。
        """;

    [Theory]
    [InlineData("What is the difference between the shore power grant for small berths and large berths?", "30,000 euros", "90,000 euros")]
    [InlineData("Which gets the higher shore power grant, small berths or large berths?", "30,000 euros", "90,000 euros")]
    [InlineData("示范阅读空间和普通阅读空间的奖励金额有什么区别？", "20万元", "8万元")]
    public async Task Both_sides_are_answered_and_cited(string question, string first, string second)
    {
        await using var policies = await InventedPolicies.OfAsync(("harbour.md", Harbour), ("reading.md", Reading));

        var answer = await policies.AskAsync(question);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains(first, StringComparison.Ordinal));
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains(second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_side_that_the_documents_lack_is_said_to_be_missing()
    {
        await using var policies = await InventedPolicies.OfAsync(("harbour.md", Harbour), ("reading.md", Reading));

        var answer = await policies.AskAsync("What is the difference between the shore power grant for small berths and the airport landing fee in Oslo?");

        Assert.Equal(AnswerStatus.Partial, answer.Status);
        Assert.Contains("30,000 euros", answer.Text, StringComparison.Ordinal);
        Assert.Contains("don't answer this part", answer.Text, StringComparison.Ordinal);
        Assert.Contains("landing fee", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How long is the shore power notice valid, in months?", "That is 24 months [1].")]
    [InlineData("普通阅读空间的奖励金额是多少？", null)]
    [InlineData("How many years is the shore power notice valid?", null)]
    [InlineData("普通阅读空间的奖励金额合多少元？", "即80,000元 [1]。")]
    public async Task A_unit_that_was_asked_for_is_converted_to(string question, string? expected)
    {
        await using var policies = await InventedPolicies.OfAsync(("harbour.md", Harbour), ("reading.md", Reading));

        var answer = await policies.AskAsync(question);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        if (expected is null)
            Assert.DoesNotContain(answer.Claims, claim => claim.Support == Support.Computed);
        else
            Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }
}
