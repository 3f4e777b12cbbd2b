using PolicyBot.Conformance.Stores;
using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Conformance.Behaviours;

public abstract class FilterBehaviour(IndexStore store) : Behaviour(store)
{
    private const string Metadata = """
        hunan:
          regions: [Hunan, "Chang'sha \"City\""]
          industries: [electronic components]
        hubei:
          regions: [Hubei]
          industries: [sports, 体育]
        """;

    [Fact]
    public async Task One_document_can_be_searched()
    {
        var library = await FilledAsync();
        Assert.Equal(["A grant for Hunan."], await FoundAsync(library, "grant", new SearchFilter(DocumentId: "hunan")));
        Assert.Empty(await FoundAsync(library, "grant", new SearchFilter(DocumentId: "none")));
        Assert.Empty(await FoundAsync(library, "grant", new SearchFilter(DocumentId: "")));
    }

    [Theory]
    [InlineData("Hunan", "A grant for Hunan.")]
    [InlineData("hUNAN", "A grant for Hunan.")]
    [InlineData("Chang'sha \"City\"", "A grant for Hunan.")]
    [InlineData("Hubei", "A grant for Hubei.")]
    public async Task Regions_are_told_apart_whatever_their_case(string region, string found) =>
        Assert.Equal([found], await FoundAsync(await FilledAsync(), "grant", new SearchFilter(Region: region)));

    [Theory]
    [InlineData("Electronic Components", "A grant for Hunan.")]
    [InlineData("sports", "A grant for Hubei.")]
    [InlineData("体育", "A grant for Hubei.")]
    public async Task Industries_are_told_apart(string industry, string found) =>
        Assert.Equal([found], await FoundAsync(await FilledAsync(), "grant", new SearchFilter(Industry: industry)));

    [Fact]
    public async Task Languages_are_told_apart()
    {
        var library = await FilledAsync();
        Assert.Equal(["对企业给予 grant 补贴。"], await FoundAsync(library, "grant", new SearchFilter(Language: Language.SimplifiedChinese)));
        Assert.Empty(await FoundAsync(library, "grant", new SearchFilter(Language: Language.TraditionalChinese)));
        Assert.Equal(3, (await FoundAsync(library, "grant", new SearchFilter(Language: Language.English))).Count);
    }

    [Fact]
    public async Task Conditions_hold_together()
    {
        var library = await FilledAsync();
        Assert.Single(await FoundAsync(library, "grant", new SearchFilter(Region: "Hunan", Industry: "electronic components", Language: Language.English)));
        Assert.Empty(await FoundAsync(library, "grant", new SearchFilter(Region: "Hunan", Industry: "sports")));
        Assert.Empty(await FoundAsync(library, "grant", new SearchFilter(DocumentId: "hubei", Region: "Hunan")));
    }

    [Fact]
    public async Task Nothing_is_found_rather_than_something_else()
    {
        var library = await FilledAsync();
        Assert.Empty(await SearchAsync(library, "grant", new SearchFilter(Region: "Guangdong")));
        Assert.Empty(await SearchAsync(library, "grant", new SearchFilter(Industry: "mining")));
    }

    [Fact]
    public async Task A_tenants_own_texts_are_for_that_tenant_alone()
    {
        var library = await FilledAsync();
        await IngestAsync(library, Request(("own.txt", "A grant for Acme.")) with { Tenant = "acme" });
        await IngestAsync(library, Request(("own.txt", "A grant for Bêta & Söhne.")) with { Tenant = "Bêta & Söhne" });
        Assert.Equal(4, (await FoundAsync(library, "grant")).Count);
        Assert.DoesNotContain(await FoundAsync(library, "grant Acme Bêta"), text => text.Contains("Acme", StringComparison.Ordinal));
        Assert.Contains("A grant for Acme.", await FoundAsync(library, "grant Acme", new SearchFilter("acme")));
        Assert.Equal(5, (await FoundAsync(library, "grant", new SearchFilter("acme"))).Count);
        Assert.Contains("A grant for Bêta & Söhne.", await FoundAsync(library, "grant", new SearchFilter("Bêta & Söhne")));
        Assert.Equal(4, (await FoundAsync(library, "grant", new SearchFilter("ACME"))).Count);
        // Those who ask for no tenant must not get what is kept for a tenant of any name.
        Assert.Equal(4, (await FoundAsync(library, "grant", new SearchFilter(""))).Count);
    }

    [Fact]
    public async Task Few_allowed_passages_are_found_behind_many_better_ones()
    {
        var library = await OpenAsync();
        var many = Enumerable.Range(0, 300).Select(number => ($"{number:d3}.txt", "grant grant grant"));
        await IngestAsync(library, Request([.. many, ("weak.txt", "one grant among much other text that makes it weak")]));
        Assert.Equal(
            ["one grant among much other text that makes it weak"], await FoundAsync(library, "grant", new SearchFilter(DocumentId: "weak")));
    }

    [Fact]
    public async Task New_metadata_changes_what_a_filter_finds()
    {
        var library = await FilledAsync();
        var request = Request(("hunan.txt", "A grant for Hunan.")) with { Metadata = PolicyMetadata.Parse("hunan:\n  regions: [Jiangxi]\n", "policies.yaml"), IsPart = true };
        Assert.Equal(1, (await IngestAsync(library, request)).Updated);
        Assert.Empty(await FoundAsync(library, "grant", new SearchFilter(Region: "Hunan")));
        Assert.Equal(["A grant for Hunan."], await FoundAsync(library, "grant", new SearchFilter(Region: "Jiangxi")));
    }

    [Fact]
    public async Task Meaning_is_searched_under_the_same_filter()
    {
        var library = await FilledAsync(new WordVectors());
        Assert.Equal(["A grant for Hunan."], await FoundAsync(library, "granting", new SearchFilter(Region: "Hunan")));
        Assert.Empty(await FoundAsync(library, "granting", new SearchFilter(Region: "Guangdong")));
    }

    private async Task<IPolicyLibrary> FilledAsync(WordVectors? model = null)
    {
        var library = await OpenAsync(model);
        await IngestAsync(library, Request(
            ("hunan.txt", "A grant for Hunan."), ("hubei.txt", "A grant for Hubei."), ("any.txt", "A grant for everyone."), ("zh.txt", "对企业给予 grant 补贴。")) with
        { Metadata = PolicyMetadata.Parse(Metadata, "policies.yaml") });
        return library;
    }
}

public sealed class EmbeddedFilters() : FilterBehaviour(new EmbeddedStore());

public sealed class LoopbackQdrantFilters() : FilterBehaviour(new LoopbackQdrantStore());

public sealed class RealQdrantFilters() : FilterBehaviour(new RealQdrantStore());
