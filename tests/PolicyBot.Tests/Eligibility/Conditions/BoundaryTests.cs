using System.Text.Json;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Profiles;

namespace PolicyBot.Tests.Eligibility.Conditions;

/// <summary>Every operator at, below and above its boundary.</summary>
public sealed class BoundaryTests
{
    [Theory]
    [InlineData("{fact: spend, moreThan: 5 million yuan, quote: \"over 5 million yuan\"}", "spend", "4999999", "5000000", "5000001", "nnf")]
    [InlineData("{fact: spend, atLeast: 5 million yuan, quote: \"over 5 million yuan\"}", "spend", "4999999", "5000000", "5000001", "nff")]
    [InlineData("{fact: spend, atMost: 5 million yuan, quote: \"over 5 million yuan\"}", "spend", "4999999", "5000000", "5000001", "ffn")]
    [InlineData("{fact: spend, lessThan: 5 million yuan, quote: \"over 5 million yuan\"}", "spend", "4999999", "5000000", "5000001", "fnn")]
    [InlineData("{fact: spend, is: 5 million yuan, quote: \"over 5 million yuan\"}", "spend", "4999999", "5000000", "5000001", "nfn")]
    [InlineData("{fact: spend, isNot: 5 million yuan, quote: \"over 5 million yuan\"}", "spend", "4999999", "5000000", "5000001", "fnf")]
    [InlineData("{fact: rate, atLeast: 90 %, quote: \"The rate is at least 90%.\"}", "rate", "89.99", "90", "90.01", "nff")]
    [InlineData("{fact: rate, between: [10 %, 20 %], quote: \"Between 10% and 20% counts.\"}", "rate", "9.9", "10", "20", "nff")]
    [InlineData("{fact: rate, between: [10 %, 20 %], quote: \"Between 10% and 20% counts.\"}", "rate", "19.9", "20", "20.1", "ffn")]
    [InlineData("{fact: running, atLeast: 1 year, quote: \"Running for 1 year or more.\"}", "running", "11", "12", "13", "nff")]
    [InlineData("{fact: level, atLeast: 3, quote: \"Level 3 and above.\"}", "level", "2", "3", "4", "nff")]
    [InlineData("{fact: heads, atMost: 300, quote: \"No more than 300 employees.\"}", "heads", "299", "300", "301", "ffn")]
    [InlineData("{fact: size, atLeast: medium, quote: \"Lantern makers\"}", "size", "\"small\"", "\"medium\"", "\"large\"", "nff")]
    [InlineData("{fact: size, moreThan: medium, quote: \"Lantern makers\"}", "size", "\"small\"", "\"medium\"", "\"large\"", "nnf")]
    [InlineData("{fact: size, atMost: medium, quote: \"Lantern makers\"}", "size", "\"small\"", "\"medium\"", "\"large\"", "ffn")]
    [InlineData("{fact: size, lessThan: medium, quote: \"Lantern makers\"}", "size", "\"small\"", "\"medium\"", "\"large\"", "fnn")]
    [InlineData("{fact: size, in: [small, large], quote: \"Lantern makers\"}", "size", "\"small\"", "\"medium\"", "\"large\"", "fnf")]
    [InlineData("{fact: size, notIn: [small, large], quote: \"Lantern makers\"}", "size", "\"small\"", "\"medium\"", "\"large\"", "nfn")]
    [InlineData("{fact: rated, is: yes, quote: \"Lantern makers\"}", "rated", "false", "true", "null", "nf?")]
    [InlineData("{fact: rated, isNot: yes, quote: \"Lantern makers\"}", "rated", "false", "true", "null", "fn?")]
    [InlineData("{fact: place, in: [Northshire], quote: \"Lantern makers in Uptown\"}", "place", "\"Southshire\"", "\"Northshire\"", "\"Uptown\"", "nff")]
    [InlineData("{fact: place, in: [Uptown], quote: \"Lantern makers in Uptown\"}", "place", "\"Southshire\"", "\"Northshire\"", "\"Uptown\"", "n?f")]
    [InlineData("{fact: place, notIn: [Uptown], quote: \"Lantern makers in Uptown\"}", "place", "\"Southshire\"", "\"Landia\"", "\"Uptown\"", "f?n")]
    [InlineData("{fact: trade, in: [lanterns], quote: \"Lantern makers\"}", "trade", "\"software\"", "\"crafts\"", "\"lanterns\"", "n?f")]
    public void A_condition_is_exact_at_its_boundary(string condition, string fact, string below, string at, string above, string expected)
    {
        var catalogue = SampleSheet.Catalogue(SampleSheet.With(condition));
        string[] values = [below, at, above];
        var found = string.Concat(values.Select(value =>
        {
            using var json = JsonDocument.Parse($$"""{"{{fact}}": {{value}}}""");
            var profile = new ProfileReader(catalogue.Vocabulary).Read(json.RootElement, "profile");
            return new Matcher(catalogue).Match(profile, new DateOnly(2026, 1, 1), Language.English).Measures.Single().Verdict switch
            {
                Verdict.Fits => 'f',
                Verdict.DoesNotFit => 'n',
                _ => '?',
            };
        }));

        Assert.Equal(expected, found);
    }
}
