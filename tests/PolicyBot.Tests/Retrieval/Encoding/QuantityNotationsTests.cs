using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Encoding;

namespace PolicyBot.Tests.Retrieval.Encoding;

public sealed class QuantityNotationsTests
{
    [Theory]
    [InlineData("600万元", "6000000 yuan|6 million yuan|600万元")]
    [InlineData("1.5 billion yuan", "1500000000 yuan|1.5 billion yuan|15亿元")]
    [InlineData("20BP", "0.2 percentage points|20 basis points|20bp|0.2个百分点|20个基点")]
    [InlineData("three years", "3 years|3年|three years|三年")]
    [InlineData("一年", "1 years|1年|one years|一年|12 months|12个月|twelve months|十二个月")]
    [InlineData("10 working days", "10 days|10天|ten days|十天|10日|十日")]
    [InlineData("March 2026", "March|3月")]
    [InlineData("2026", "")]
    public void A_value_is_written_in_the_ways_of_both_languages(string text, string notations)
    {
        var written = QuantityNotations.Of(Assert.Single(QuantityReader.Read(text))).Select(notation => notation.Text).ToList();
        Assert.Subset(written.ToHashSet(), notations.Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
        Assert.Equal(notations.Length == 0, written.Count == 0);
    }

    [Fact]
    public void Amounts_get_no_notation_that_nobody_would_write() =>
        Assert.DoesNotContain(
            QuantityNotations.Of(Assert.Single(QuantityReader.Read("1,234,567 yuan"))),
            notation => notation.Text.Contains("million", StringComparison.Ordinal) || notation.Text.Contains('亿'));
}
