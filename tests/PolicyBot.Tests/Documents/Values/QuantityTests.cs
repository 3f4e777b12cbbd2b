using PolicyBot.Documents.Values;

namespace PolicyBot.Tests.Documents.Values;

public sealed class QuantityTests
{
    private static Quantity One(string text) => Assert.Single(QuantityReader.Read(text));

    [Theory]
    [InlineData("600万元", "6 million yuan")]
    [InlineData("RMB 150,000", "15万元")]
    [InlineData("20BP", "0.2 percentage points")]
    [InlineData("30个基点", "30 basis points")]
    [InlineData("1 year", "12 months")]
    [InlineData("两年", "24个月")]
    [InlineData("48 hours", "two days")]
    [InlineData("3-5 years", "3至5年")]
    [InlineData("20%", "百分之二十")]
    [InlineData("三成", "30 percent")]
    [InlineData("nine measures", "九条措施")]
    [InlineData("10 regions", "10个地区")]
    [InlineData("one hundred projects", "100 projects")]
    [InlineData("200亩", "200 mu")]
    [InlineData("September 2025", "2025年9月")]
    [InlineData("Before July 15", "7月15日前")]
    [InlineData("at least 5 million yuan", "500万元以下")]
    public void The_same_value_is_the_same_however_it_is_written(string one, string other)
    {
        Assert.True(One(one).SameValueAs(One(other)));
        Assert.True(One(other).SameValueAs(One(one)));
    }

    [Theory]
    [InlineData("600万元", "6 million US dollars")]
    [InlineData("600万元", "60 million yuan")]
    [InlineData("5%", "5 percentage points")]
    [InlineData("one year and", "365 days")]
    [InlineData("3-5 years", "3 years")]
    [InlineData("nine measures", "nine regions")]
    [InlineData("九条措施", "九家企业")]
    [InlineData("2025", "September 2025")]
    [InlineData("5 years", "5 measures")]
    public void Different_values_differ(string one, string other)
    {
        Assert.False(One(one).SameValueAs(One(other)));
        Assert.False(One(other).SameValueAs(One(one)));
    }
}
