using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Documents.Values;
using PolicyBot.Tests.Documents.Reading;

namespace PolicyBot.Tests.Documents.Values;

public sealed class SeedQuantitiesTests
{
    private static string[] QuantitiesOf(string titleWords)
    {
        var source = new Source("seeds.txt", File.ReadAllText(Seeds.Path));
        var document = Assert.Single(new DocumentReader().Read(source).Documents, document => document.Title.Contains(titleWords, StringComparison.Ordinal));
        var text = document.Span.In(source.Text);
        return [.. QuantityReader.Read(text).Select(quantity => QuantityText.Of(quantity, text).Replace('\u00a0', ' '))];
    }

    [Fact]
    public void The_smart_factory_article_holds_these() => Assert.Equal(
        [
            "Count 6 departments Exact «six»",
            "Date 2025-01-01..2025-12-31 - Exact «2025»",
            "Count 4 levels Exact «four»",
            "Duration 3 year Exact «three years»",
            "Duration 1 year AtLeast «1 year»",
            "Amount 100000000 yuan AtLeast «100 million yuan»",
            "Count 5 aspects Exact «five»",
            "Rate 20 percent AtLeast «20%»",
            "Rate 90 percent AtLeast «90%»",
            "Rate 80 percent AtLeast «80%»",
            "Rate 3 percent AtLeast «3%»",
            "Rate 20 percent AtLeast «20%»",
            "Rate 15 percent AtLeast «15%»",
            "Rate 30 percent AtLeast «30%»",
            "DateWithoutYear 701 - LessThan «July 1»",
            "DateWithoutYear 710 - LessThan «July 10»",
            "DateWithoutYear 715 - LessThan «July 15»",
        ],
        QuantitiesOf("Smart Factory"));

    [Fact]
    public void The_artificial_intelligence_article_holds_these() => Assert.Equal(
        [
            "Amount 1000000000000 yuan Exact «a trillion-yuan»",
            "Date 2027-01-01..2027-12-31 - AtMost «2027»",
            "Date 2025-01-01..2025-12-31 - Exact «2025»",
            "Amount 36200000000 yuan Exact «36.2 billion yuan»",
            "Rate 18 percent Exact «18%»",
            "Rate 40 percent Exact «40%»",
            "Rate 30 percent Exact «30%»",
            "Rate 30 percent Exact «30%»",
            "Amount 100000000000 yuan Exact «100 billion yuan»",
            "Count 3 phases Exact «three»",
            "Rate 30 percent AtMost «30%»",
            "Amount 800000000 yuan Exact «800 million yuan»",
            "Rate 120 percent Exact «120%»",
            "Rate 150 percent Exact «150%»",
            "Amount 5000000 yuan MoreThan «5 million yuan»",
            "Amount 150000 yuan Exact «150,000 yuan»",
            "Rate 0.2 percentage-point Exact «20BP»",
            "Amount 30000000000 yuan Exact «30 billion yuan»",
            "Date 2025-01-01..2025-12-31 - Exact «2025»",
            "Date 2025-01-01..2027-12-31 - Exact «2025 to 2027»",
            "Date 2025-01-01..2026-12-31 - Exact «2025-2026»",
            "Count 1000 pflops Exact «1,000PFlops»",
            "Count 1000 centers Exact «1,000»",
            "Date 2027-01-01..2027-12-31 - Exact «2027»",
            "Count 3 clusters Exact «three»",
            "Count 2 clusters Exact «two»",
            "Rate 5 percentage-point Exact «5 percentage points»",
            "Date 2022-01-01..2022-12-31 - Exact «2022»",
            "Rate 30 percent Exact «30%»",
            "Rate 40 percent Exact «40%»",
            "Rate 30 percent Exact «30%»",
            "Duration 2 year Exact «two consecutive years»",
            "Rate 80 percent Exact «80%»",
            "Rate 60 percent MoreThan «60%»",
            "Count 500000 talents Exact «500,000»",
            "Count 3000000 positions Exact «3 million»",
            "Rate 62 percent Exact «62%»",
            "Rate 35 percent Exact «35%»",
        ],
        QuantitiesOf("Artificial Intelligence"));

    [Fact]
    public void The_electronic_components_article_holds_these() => Assert.Equal(
        [
            "Duration 5 year Exact «five years»",
            "Duration 5 year Exact «five years»",
            "Count 9 measures Exact «nine»",
            "Count 4 areas Exact «four»",
            "Count 10 projects Exact «Ten»",
            "Count 9 measures Exact «nine»",
            "Duration 5 year Exact «five years»",
            "Duration 3..5 year Exact «3-5 years»",
        ],
        QuantitiesOf("Electronic Components"));
}
