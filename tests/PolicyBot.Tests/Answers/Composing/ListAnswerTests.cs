using System.Globalization;

namespace PolicyBot.Tests.Answers.Composing;

public sealed class ListAnswerTests
{
    [Fact]
    public async Task Numbered_paragraphs_after_an_announcing_line_are_given_whole()
    {
        await using var policies = await InventedPolicies.OfAsync(("rules.txt", """
            松江县民宿扶持办法

            第一条 为促进民宿发展，制定本办法。

            第二条 申请民宿扶持资金应当具备下列条件：

            （一）在本县注册登记；

            （二）经营满两年；

            （三）通过消防验收；

            （四）近三年无重大安全事故。

            第三条 本办法自印发之日起施行。
            """));

        var answer = await policies.AskAsync("申请民宿扶持资金应当具备哪些条件？");

        Assert.Equal(5, answer.Citations.Count);
        foreach (var item in (string[])["在本县注册登记", "经营满两年", "通过消防验收", "近三年无重大安全事故"])
            Assert.Contains(item, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("施行", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nested_list_is_given_with_the_items_below_its_items()
    {
        await using var policies = await InventedPolicies.OfAsync(("rules.md", """
            # Notice on Ferry Modernisation Grants

            ## Documents

            An application for a ferry grant must contain the following documents:

            - the ship's papers:
              - the certificate of registry
              - the safety certificate
            - the offer of the shipyard
            - the business plan

            ## Term

            The notice applies for three years.
            """));

        var answer = await policies.AskAsync("What documents must an application for a ferry grant contain?");

        foreach (var item in (string[])["the certificate of registry", "the safety certificate", "the offer of the shipyard", "the business plan"])
            Assert.Contains($"- {item} [", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_says_how_many_more_there_are_and_where()
    {
        var items = string.Join('\n', Enumerable.Range(1, 20).Select(number => $"- testing bench of kind {Letter(number)}"));
        await using var policies = await InventedPolicies.OfAsync(("rules.md", $"# Notice on Laboratory Equipment\n\n## Equipment\n\nThe grant supports the following equipment:\n\n{items}\n"));

        var answer = await policies.AskAsync("Which equipment does the grant support?");

        Assert.Contains("kind L [", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kind M [", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("- … and 8 more, from here on [14]", answer.Text, StringComparison.Ordinal);
        Assert.Equal("testing bench of kind M", answer.Citations[13].Quote);

        static string Letter(int number) => ((char)('A' + number - 1)).ToString(CultureInfo.InvariantCulture);
    }
}
