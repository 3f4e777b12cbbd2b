using System.Text.Json;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Profiles;

namespace PolicyBot.Tests.Eligibility;

/// <summary>Companies in words with the verdicts that a reader of the articles expects.</summary>
public sealed class CompanyTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 23);

    public static IEnumerable<TheoryDataRow<string, string>> Companies() =>
        File.ReadLines(Repository.PathOf("tests", "eval", "companies.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => new TheoryDataRow<string, string>(JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!, line));

    [Theory]
    [MemberData(nameof(Companies))]
    public void A_company_gets_the_verdicts_that_the_articles_give_it(string id, string line)
    {
        var row = JsonDocument.Parse(line).RootElement;
        var text = row.GetProperty("q").GetString()!;
        var facts = new FactReader(SeedCatalogue.Vocabulary).Read(text);
        var report = new Matcher(SeedCatalogue.Catalogue).Match(new CompanyProfile(facts), AsOf, LanguageDetector.Detect(text));

        var wrong = new List<string>();
        foreach (var expected in row.GetProperty("expect").EnumerateObject())
        {
            var found = report.Measures.Single(measure => measure.Measure.Id == expected.Name);
            var verdict = JsonSerializer.SerializeToElement(found.Verdict).GetString();
            if (verdict != expected.Value.GetString())
            {
                wrong.Add($"{expected.Name} is {verdict}: "
                    + string.Join("; ", found.Conditions.Select(condition => $"{condition.Text} {condition.Result} ({condition.Because})").Take(40)));
            }
        }

        if (row.TryGetProperty("benefit", out var benefits))
        {
            foreach (var expected in benefits.EnumerateObject())
            {
                var benefit = report.Measures.Single(measure => measure.Measure.Id == expected.Name).Benefit;
                if (expected.Value.TryGetProperty("value", out var value))
                    Assert.Equal(value.GetDecimal(), benefit.Figure?.Only);
                if (expected.Value.TryGetProperty("amount", out var amount))
                    Assert.Equal(amount.GetDecimal(), benefit.Amount?.Only);
                if (expected.Value.TryGetProperty("max", out var max))
                    Assert.Equal(max.GetDecimal(), benefit.Amount?.High);
            }
        }

        Assert.True(wrong.Count == 0, $"{id}: {text}\n{string.Join('\n', wrong)}\nread: {string.Join(" | ", facts.Select(fact => $"{fact.Fact.Name}={fact.Value} “{fact.Quote}”"))}");
    }
}
