using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Tests.Documents.Reading;

namespace PolicyBot.Tests.Documents.Metadata;

public sealed class SeedMetadataTests
{
    private static readonly IReadOnlyList<Document> Documents = Read();

    private static IReadOnlyList<Document> Read()
    {
        var file = Path.Combine(Path.GetDirectoryName(Seeds.Path)!, "policies.yaml");
        var metadata = PolicyMetadata.Parse(File.ReadAllText(file), file);
        var documents = new DocumentReader().Read(new Source("seeds.txt", File.ReadAllText(Seeds.Path))).Documents;
        metadata.RequireAmong(documents.Select(document => document.Id));
        return metadata.ApplyTo(documents);
    }

    [Fact]
    public void Every_entry_names_an_article_and_every_article_has_a_region() =>
        Assert.All(Documents, document => Assert.NotEmpty(document.Facts.Regions));

    [Theory]
    [InlineData(0, "Xiangzhengbanfa [2025] No. 36", "General Office of the People’s Government of Hunan Province")]
    [InlineData(1, null, null)]
    [InlineData(2, null, null)]
    [InlineData(3, null, null)]
    [InlineData(4, "Guobanfa [2025] No. 31", "General Office of the State Council")]
    [InlineData(5, null, "State Council")]
    public void The_articles_state_these_facts(int article, string? number, string? issuer)
    {
        var facts = Documents[article].Facts;

        Assert.Equal(number, facts.DocumentNumber);
        Assert.Equal(issuer, facts.Issuer);
        Assert.Null(facts.Published);
    }
}
