using PolicyBot.Answers.Composing;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Answers.Composing;

public sealed class ListMarkTests
{
    [Theory]
    [InlineData("1. Apply early.", "Apply early.")]
    [InlineData("- Apply early.", "Apply early.")]
    [InlineData("( 2 ) Before July 10", "Before July 10")]
    [InlineData("（一）申报条件", "申报条件")]
    [InlineData("三、支持政策", "支持政策")]
    [InlineData("IV. Conclusion", "Conclusion")]
    [InlineData("(a) solar panels", "solar panels")]
    [InlineData("1.5 million yuan is paid", "1.5 million yuan is paid")]
    [InlineData("2025 was the first year", "2025 was the first year")]
    [InlineData("I apply.", "I apply.")]
    [InlineData("1.", "1.")]
    public void The_mark_of_an_item_is_left_out(string text, string expected) =>
        Assert.Equal(expected, ListMark.Skip(text, 0, new Span(0, text.Length)).In(text));

    [Fact]
    public void Offsets_count_in_the_source()
    {
        var span = ListMark.Skip("1. Apply.", 100, new Span(100, 109));

        Assert.Equal(new Span(103, 109), span);
    }
}
