using PolicyBot.Answers.Composing;
using PolicyBot.Tests.Retrieval;

namespace PolicyBot.Tests.Answers.Composing;

public sealed class ClaimTextTests
{
    [Theory]
    [InlineData("at least **35% domestic content**;", "at least 35% domestic content;")]
    [InlineData("**Can I apply?** Yes.", "Can I apply? Yes.")]
    [InlineData("the _first_ year, `lump sum`, ~~not~~ now", "the first year, lump sum, not now")]
    [InlineData("see [the notice](https://example.com/a)", "see the notice")]
    [InlineData("**新获评**的企业", "新获评的企业")]
    [InlineData("2 * 3 * 4 and a_b_c", "2 * 3 * 4 and a_b_c")]
    public void Marks_of_Markdown_are_not_shown(string text, string expected)
    {
        var passage = SamplePassages.Of(text) with { Source = "notice.md" };

        Assert.Equal(expected, ClaimText.Of(new Quote(passage, passage.Span)));
    }

    [Fact]
    public void Other_sources_have_no_such_marks()
    {
        var passage = SamplePassages.Of("grade **A** works") with { Source = "notice.txt" };

        Assert.Equal("grade **A** works", ClaimText.Of(new Quote(passage, passage.Span)));
    }
}
