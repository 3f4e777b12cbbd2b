using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Documents.Metadata;

public sealed class PolicyMetadataTests
{
    private static Document Document(string id) => new(
        id, "A title", new Span(0, 7), new Span(0, 7), Language.English, new Section("", new Span(0, 0), new Span(0, 7), [], []),
        DocumentFacts.None with { DocumentNumber = "Guofa [2020] No. 1", Issuer = "State Council" });

    [Fact]
    public void An_entry_adds_what_the_text_does_not_say()
    {
        var metadata = PolicyMetadata.Parse(
            """
            # Facts that the texts leave out.
            a-policy:
              regions: [Hunan, Yiyang]
              industries:
                - electronics
              language: zh-Hant
              documentNumber: 湘政办发〔2025〕36号
              published: 2025-09-01
            """,
            "policies.yaml");

        var documents = metadata.ApplyTo([Document("a-policy"), Document("another")]);

        Assert.Equal(["Hunan", "Yiyang"], documents[0].Facts.Regions);
        Assert.Equal(["electronics"], documents[0].Facts.Industries);
        Assert.Equal(Language.TraditionalChinese, documents[0].Language);
        Assert.Equal("湘政办发〔2025〕36号", documents[0].Facts.DocumentNumber);
        Assert.Equal("State Council", documents[0].Facts.Issuer);
        Assert.Equal(new DateOnly(2025, 9, 1), documents[0].Facts.Published);
        Assert.Equal(Document("another") with { Root = documents[1].Root }, documents[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void An_empty_file_adds_nothing(string yaml)
    {
        var metadata = PolicyMetadata.Parse(yaml, "policies.yaml");

        metadata.RequireAmong([]);
        var document = Document("a-policy");
        Assert.Same(document, Assert.Single(metadata.ApplyTo([document])));
    }

    [Theory]
    [InlineData("a:\n  region: [Hunan]", 2, "unknown key 'region'")]
    [InlineData("a:\n  regions: Hunan", 2, "a list such as")]
    [InlineData("a:\n  regions:\n    - Hunan\n    - {x: 1}", 4, "must be text")]
    [InlineData("a:\n  language: german", 2, "unknown language 'german'")]
    [InlineData("a:\n  published: 01.03.2025", 2, "'01.03.2025' is no date")]
    [InlineData("a:\n  published: [2025-01-01]", 2, "must be text")]
    [InlineData("a:\n  issuer:", 2, "must be text")]
    [InlineData("a: Hunan", 1, "must be a mapping")]
    [InlineData("- a\n- b", 1, "must be a mapping")]
    [InlineData("a:\n  issuer: X\nb:\n  issuer: X\na:\n  issuer: Y", 5, "uplicate")]
    [InlineData("a:\n  issuer: X\n  issuer: Y", 3, "uplicate")]
    [InlineData("a:\n  issuer: \"X", 2, "YAML")]
    [InlineData("a:\n  issuer: X\n---\nb:\n  issuer: X", 4, "second YAML document")]
    [InlineData("a:\n\tissuer: X", 2, "YAML")]
    [InlineData("a:\n  issuer: X\n  regions: [Hunan\nb:\n  issuer: Y", 3, "bracket")]
    [InlineData("a:\n  issuer: X\n  regions: [Hunan", 3, "YAML")]
    [InlineData("a:\n  regions: [Hunan]]", 2, "YAML")]
    [InlineData("a: {issuer: X", 1, "YAML")]
    [InlineData("a:\n  issuer: |\n\tX\nb:\n  regions: {", 3, "YAML")]
    [InlineData("a:\n  issuer: X\n  regions:\t[Hunan]\n\tpublished: 2025-01-01", 4, "tab")]
    [InlineData("a: *b", 1, "YAML")]
    public void A_wrong_entry_is_named_with_its_line(string yaml, int line, string says)
    {
        var error = Assert.Throws<InvalidInputException>(() => PolicyMetadata.Parse(yaml, "seeds/policies.yaml"));

        Assert.StartsWith($"seeds/policies.yaml, line {line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_for_an_unknown_document_is_named_with_its_line()
    {
        var metadata = PolicyMetadata.Parse("a-policy:\n  issuer: X\n\nb-polcy:\n  issuer: Y\n", "policies.yaml");

        var error = Assert.Throws<InvalidInputException>(() => metadata.RequireAmong(["a-policy", "b-policy"]));

        Assert.Equal("policies.yaml, line 4: there is no document 'b-polcy'. The nearest id is 'b-policy'; correct the entry or remove it.", error.Message);
    }

    [Fact]
    public void Entries_for_known_documents_pass()
    {
        var metadata = PolicyMetadata.Parse("a-policy:\n  issuer: X", "policies.yaml");

        metadata.RequireAmong(["b-policy", "a-policy"]);
    }
}
