using FsCheck.Xunit;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Tests.Documents.Text;

public sealed class SentenceSplitterTests
{
    // Sentences are given parted by " | ".
    [Theory]
    [InlineData("The policy is valid for five years. It starts in 2025.", "The policy is valid for five years. | It starts in 2025.")]
    [InlineData("Issued as Guobanfa [2025] No. 31. It holds 20 measures.", "Issued as Guobanfa [2025] No. 31. | It holds 20 measures.")]
    [InlineData("No. The policy has ended.", "No. | The policy has ended.")]
    [InlineData("See Art. 5 and Sec. 3. They apply.", "See Art. 5 and Sec. 3. | They apply.")]
    [InlineData("Costs (e.g. rent, i.e. land) count. Others, etc. do not.", "Costs (e.g. rent, i.e. land) count. | Others, etc. do not.")]
    [InlineData("Machines, tools, etc. The list is open.", "Machines, tools, etc. | The list is open.")]
    [InlineData("The U.S. Government pays. Goods leave the U.S. They return.", "The U.S. Government pays. | Goods leave the U.S. | They return.")]
    [InlineData("Foo Inc. Holdings applied. It joined Bar Ltd. The rest left.", "Foo Inc. Holdings applied. | It joined Bar Ltd. | The rest left.")]
    [InlineData("J. R. Smith and Dr. Wong signed. Done.", "J. R. Smith and Dr. Wong signed. | Done.")]
    [InlineData("It grew 2.5 times with v2.0 installed. Level 2.0 passed.", "It grew 2.5 times with v2.0 installed. | Level 2.0 passed.")]
    [InlineData("See https://www.miit-imps.com/a.html?x=1. Mail a.b@c.com. Thanks!", "See https://www.miit-imps.com/a.html?x=1. | Mail a.b@c.com. | Thanks!")]
    [InlineData("brain-inspired intelligence and quantum computing . It supports AI .", "brain-inspired intelligence and quantum computing . | It supports AI .")]
    [InlineData("aim for ” Green Factories . ” This is not only a reward.", "aim for ” Green Factories . ” | This is not only a reward.")]
    [InlineData("It is ready . ” Green Factories ” come next.", "It is ready . | ” Green Factories ” come next.")]
    [InlineData("He said “Stop.” Then he left.", "He said “Stop.” | Then he left.")]
    [InlineData("“Really?” he asked. (It was so.) Next.", "“Really?” he asked. | (It was so.) | Next.")]
    [InlineData("include them in the ” Points System . “", "include them in the ” Points System . “")]
    [InlineData("1. Related policies: the Plan. 2. Practical: go.", "1. Related policies: the Plan. | 2. Practical: go.")]
    [InlineData("IV. Conclusion", "IV. Conclusion")]
    [InlineData("a. First. b. Second.", "a. First. | b. Second.")]
    [InlineData("Steps: 1. Register; 2. Apply. Done.", "Steps: 1. Register; 2. Apply. | Done.")]
    [InlineData("附件：1. 申报表", "附件：1. 申报表")]
    [InlineData("The total was 5. Then it fell.", "The total was 5. | Then it fell.")]
    [InlineData("3.1. Scope of the rules", "3.1. Scope of the rules")]
    [InlineData("It ended in 2025. Nothing followed.", "It ended in 2025. | Nothing followed.")]
    [InlineData("Wait... what? Fine!", "Wait... what? | Fine!")]
    [InlineData("It grew by 5%. my country’s reform went on.", "It grew by 5%. | my country’s reform went on.")]
    [InlineData("The reform was launched. my country’s market grew.", "The reform was launched. | my country’s market grew.")]
    [InlineData("It costs approx. five yuan vs. six.", "It costs approx. five yuan vs. six.")]
    [InlineData("Open; closed; half open.", "Open; closed; half open.")]
    [InlineData("first line\nsecond line", "first line\nsecond line")]
    [InlineData("first part\n \nsecond part", "first part | second part")]
    [InlineData("政策有效期五年。自2025年起施行！还有吗？有。", "政策有效期五年。 | 自2025年起施行！ | 还有吗？ | 有。")]
    [InlineData("（一）支持研发；（二）支持人才。", "（一）支持研发； | （二）支持人才。")]
    [InlineData("他说：“可以申报。”我们同意。", "他说：“可以申报。” | 我们同意。")]
    [InlineData("增长2.5%。版本v2.0可用。", "增长2.5%。 | 版本v2.0可用。")]
    [InlineData("1.支持企业.支持个人.", "1.支持企业. | 支持个人.")]
    [InlineData("实施“AI+”行动。The plan is open. 欢迎申报。", "实施“AI+”行动。 | The plan is open. | 欢迎申报。")]
    [InlineData("  spaced out .  ", "spaced out .")]
    [InlineData("...", "...")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void Text_falls_into_its_sentences(string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text, new Span(0, text.Length));

        Assert.Equal(expected, string.Join(" | ", sentences.Select(span => span.In(text))));
    }

    [Fact]
    public void Spans_count_in_the_whole_text()
    {
        const string text = "Before. One. Two. After.";

        var sentences = SentenceSplitter.Split(text, new Span(8, 17));

        Assert.Equal([new Span(8, 12), new Span(13, 17)], sentences);
    }

    [Property]
    public void Sentences_cover_everything_but_white_space(FsCheck.NonNull<string> given)
    {
        var text = given.Get;

        var sentences = SentenceSplitter.Split(text, new Span(0, text.Length));

        var covered = 0;
        foreach (var span in sentences)
        {
            Assert.True(span.Start >= covered && span.End > span.Start && span.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[covered..span.Start]));
            Assert.Equal(span.In(text), span.In(text).Trim());
            covered = span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[covered..]));
    }
}
