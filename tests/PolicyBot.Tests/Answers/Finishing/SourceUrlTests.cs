using PolicyBot.Answers.Finishing;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Answers.Finishing;

public sealed class SourceUrlTests
{
    [Fact]
    public void The_span_stands_in_the_query_and_in_the_fragment() =>
        Assert.Equal("/sources/smart-factory?s=1234-1301#s1234-1301", SourceUrl.Of("smart-factory", new Span(1234, 1301)));

    [Fact]
    public void A_chinese_document_id_is_escaped() =>
        Assert.Equal("/sources/%E5%8A%9E%E6%B3%95?s=0-5#s0-5", SourceUrl.Of("办法", new Span(0, 5)));
}
