using PolicyBot.Documents;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Tests.Eligibility.Sheets;

public sealed class SheetTests
{
    private const string Spend = "{fact: spend, moreThan: 5 million yuan, quote: \"spending over 5 million yuan\"}";

    [Fact]
    public void Every_quote_of_the_seeds_stands_in_its_document_and_nothing_is_without_one()
    {
        var catalogue = SeedCatalogue.Catalogue;

        Assert.Equal(6, catalogue.Sheets.Count);
        Assert.All(catalogue.Measures, measure =>
        {
            Assert.NotEmpty(measure.Quotation.Quote);
            Assert.True(measure.Quotation.Span.Length > 0);
            Assert.All(measure.Conditions, condition => Assert.NotEmpty(condition.Quotation.Quote));
        });
        Assert.All(catalogue.Sheets, sheet => Assert.NotEmpty(sheet.NotEncoded));
    }

    [Fact]
    public void Quotes_are_reported_as_the_characters_of_the_source()
    {
        var source = File.ReadAllText(Repository.PathOf("seeds", "000_2188830f06f3668a.txt"));

        Assert.Contains(SeedCatalogue.Catalogue.Measures, measure => measure.Quotation.Quote.Contains('\u00A0', StringComparison.Ordinal));
        Assert.All(SeedCatalogue.Catalogue.Measures, measure => Assert.Equal(measure.Quotation.Quote, measure.Quotation.Span.In(source)));
    }

    [Theory]
    [InlineData("{fact: spent, moreThan: 5 million yuan, quote: \"x\"}", "lanterns.yaml, line 9, measures[1].conditions[1].fact: unknown fact 'spent'; the nearest in the vocabulary is 'spend'")]
    [InlineData("{fact: spend, over: 5 million yuan, quote: \"x\"}", "conditions[1].over: unknown field")]
    [InlineData("{fact: spend, quote: \"x\"}", "an operator is missing")]
    [InlineData("{fact: spend, atLeast: 1 yuan, atMost: 2 yuan, quote: \"x\"}", "more than one operator")]
    [InlineData("{fact: spend, moreThan: 5 years, quote: \"x\"}", "conditions[1].moreThan: '5 years' has a unit that does not fit the fact spend")]
    [InlineData("{fact: spend, moreThan: 5 million dollars, quote: \"x\"}", "has a unit that does not fit")]
    [InlineData("{fact: spend, moreThan: much, quote: \"x\"}", "'much' is no figure for")]
    [InlineData("{fact: spend, in: [5 million yuan], quote: \"x\"}", "'in' does not fit the fact spend")]
    [InlineData("{fact: rated, is: perhaps, quote: \"x\"}", "'perhaps' is no value of rated")]
    [InlineData("{fact: rated, atLeast: yes, quote: \"x\"}", "'atLeast' does not fit the fact rated")]
    [InlineData("{fact: place, in: [Upton], quote: \"x\"}", "the nearest is 'Uptown'")]
    [InlineData("{fact: place, is: Uptown, quote: \"x\"}", "use in or notIn")]
    [InlineData("{fact: size, moreThan: large, quote: \"x\"}", "no value of size is more than large")]
    [InlineData("{any: []}", "at least one condition is expected")]
    [InlineData("{fact: spend, moreThan: 5 million yuan}", "quote: this field is missing")]
    [InlineData("{fact: spend, moreThan: 5 million yuan, quote: \"spending over six million yuan\"}", "line 9, measures[1].conditions[1].quote: the quote “spending over six million yuan” does not stand in the document")]
    [InlineData("{fact: spend, moreThan: 6 million yuan, quote: \"spending over 5 million yuan\"}", "the figure 6,000,000 yuan does not stand in the quote")]
    public void A_wrong_condition_is_named_with_file_line_and_field(string condition, string expected)
    {
        var error = Assert.Throws<InvalidInputException>(() => SampleSheet.Catalogue(SampleSheet.With(condition)));

        Assert.Contains("lanterns.yaml, line ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{kind: amount, value: \"160,000 yuan\", text: reward}", "the figure 160,000 yuan does not stand in the quote")]
    [InlineData("{kind: amount, value: 30 %, text: reward}", "the unit percent does not fit a benefit of kind amount")]
    [InlineData("{kind: gift, text: reward}", "'gift' is none of")]
    [InlineData("{kind: words, value: 5 yuan, text: reward}", "a benefit of kind words has no figures")]
    [InlineData("{kind: amount, value: \"150,000 yuan\", of: rate, text: reward}", "the fact rate is no amount")]
    public void A_wrong_benefit_is_named(string benefit, string expected)
    {
        var error = Assert.Throws<InvalidInputException>(() => SampleSheet.Catalogue(SampleSheet.With(Spend, benefit: benefit)));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_quotes_that_fail_are_named_at_once()
    {
        var error = Assert.Throws<InvalidInputException>(() => SampleSheet.Catalogue(
            SampleSheet.With("{fact: rated, is: yes, quote: \"first missing\"}, {fact: rated, is: no, quote: \"second missing\"}")));

        Assert.Contains("first missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("second missing", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document: [", "not valid YAML")]
    [InlineData("- a list", "one mapping")]
    [InlineData("", "one mapping")]
    [InlineData("document: elsewhere\nconfirmed: {by: X, on: 2026-01-01}", "there is no document 'elsewhere'")]
    [InlineData("colour: red", "unknown field")]
    public void A_file_that_is_no_sheet_is_named(string yaml, string expected)
    {
        var error = Assert.Throws<InvalidInputException>(() => SampleSheet.Catalogue(yaml));

        Assert.StartsWith("lanterns.yaml, line 1", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unconfirmed_sheet_is_not_accepted()
    {
        var sheet = SampleSheet.With(Spend).Replace("confirmed: {by: Somebody, on: 2026-01-31}\n", "", StringComparison.Ordinal);

        Assert.Contains("confirmed: this field is missing", Assert.Throws<InvalidInputException>(() => SampleSheet.Catalogue(sheet)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_id_is_given_once()
    {
        var sheet = SampleSheet.With(Spend);

        var error = Assert.Throws<InvalidInputException>(() => MeasureCatalogue.Read(
            new SheetFile("vocabulary.yaml", SampleSheet.Vocabulary), [new SheetFile("a.yaml", sheet), new SheetFile("b.yaml", sheet)], _ => SampleSheet.Document));

        Assert.Contains("b.yaml: the measure id 'lantern-reward' is taken already, in a.yaml", error.Message, StringComparison.Ordinal);
    }
}
