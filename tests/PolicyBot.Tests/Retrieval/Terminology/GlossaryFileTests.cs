using PolicyBot.Documents;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Tests.Retrieval.Terminology;

public sealed class GlossaryFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Groups_concepts_and_flags_are_read_in_order()
    {
        var glossary = Glossary.Parse(
            """
            # names
            instruments:
              concepts:
                - en: [subsidy, grant]
                  zh: [补贴]
            words:
              concepts:
                - zh: [发展]
                  en:
                    - development
              acrossLanguagesOnly: true
            """, "glossary.yaml");
        Assert.Equal(
            [("subsidy, grant", "补贴", false), ("development", "发展", true)],
            glossary.Concepts.Select(concept =>
                (string.Join(", ", concept.English), string.Join(", ", concept.Chinese), concept.AcrossLanguagesOnly)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void A_file_without_groups_is_an_empty_glossary(string yaml) => Assert.Empty(Glossary.Parse(yaml, "glossary.yaml").Concepts);

    [Theory]
    [InlineData("- en: [a]\n  zh: [补贴]", 1, "group names")]
    [InlineData("words", 1, "'words'")]
    [InlineData("g:\n  concepts:\n    - en: [a]\n      zh: [补贴]\n      de: [x]", 5, "'de'")]
    [InlineData("g:\n  terms: []", 2, "'terms'")]
    [InlineData("g:\n  concepts: []", 2, "empty list")]
    [InlineData("g:\n  concepts:\n    - en: []\n      zh: [补贴]", 3, "empty list")]
    [InlineData("g:\n  concepts:\n    - en: [a]", 3, "no 'zh'")]
    [InlineData("g:\n  concepts:\n    - zh: [补贴]", 3, "no 'en'")]
    [InlineData("g:\n  concepts:\n    - en: subsidy\n      zh: [补贴]", 3, "must be a list")]
    [InlineData("g:\n  concepts:\n    - en: [a, 15]\n      zh: [补贴]", 3, "'15'")]
    [InlineData("g:\n  concepts:\n    - en: [a, true]\n      zh: [补贴]", 3, "'true'")]
    [InlineData("g:\n  concepts:\n    - en:\n      - a\n      - b: c\n      zh: [补贴]", 5, "not text")]
    [InlineData("g:\n  concepts:\n    - en: [a, '--']\n      zh: [补贴]", 3, "'--'")]
    [InlineData("g:\n  concepts:\n    - en: [Grant,\n        grant]\n      zh: [补贴]", 4, "'grant' twice")]
    [InlineData("g:\n  concepts:\n    - en: [5G]\n      zh: [5G]", 4, "'5G' twice")]
    [InlineData("g:\n  concepts:\n    - en: [a]\n      en: [b]\n      zh: [补贴]", 4, "'en' twice")]
    [InlineData("g:\n  acrossLanguagesOnly: perhaps\n  concepts:\n    - en: [a]\n      zh: [补贴]", 2, "true nor false")]
    [InlineData("g:\n  concepts:\n    - en: [a\n      zh: [补贴]", 3, "not closed")]
    [InlineData("g:\n  concepts:\n\t- en: [a]", 2, "not valid YAML")]
    [InlineData("g:\n  concepts:\n    - en: [*a]\n      zh: [补贴]", 3, "not text")]
    [InlineData("g: &a\n  concepts:\n    - *a", 3, "must consist of")]
    [InlineData("g:\n  concepts:\n    - en: [a]\n      zh: [补贴]\n---\nh: {}", 5, "second YAML document")]
    public void A_mistake_is_named_with_its_line(string yaml, int line, string what)
    {
        var message = Assert.Throws<InvalidInputException>(() => Glossary.Parse(yaml, "glossary.yaml")).Message;
        Assert.StartsWith($"glossary.yaml line {line}", message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_or_changed_anywhere_is_read_or_refused()
    {
        const string yaml = "# x\ng:\n  acrossLanguagesOnly: true\n  concepts:\n    - en: [\"R&D, x\", 'a']\n      zh: [补贴]\n    - {en: [b], zh: [补]}\n";
        for (var position = 0; position < yaml.Length; position++)
        {
            foreach (var put in new[] { "", "[", "]", "{", "}", "\"", "'", ":", "- ", "\t", "\n", "&", "*", "!", "%", "@", "\0", "---\n", "? " })
            {
                AssertReadOrRefused(yaml[..position] + put);
                AssertReadOrRefused(yaml[..position] + put + yaml[position..]);
                AssertReadOrRefused(yaml[..position] + put + yaml[(position + 1)..]);
            }
        }

        static void AssertReadOrRefused(string yaml)
        {
            var exception = Record.Exception(() => Glossary.Parse(yaml, "glossary.yaml"));
            Assert.True(exception is null or InvalidInputException, $"{exception} for {yaml}");
        }
    }

    [Fact]
    public async Task A_missing_file_is_an_empty_glossary_and_an_unreadable_one_an_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Empty((await Glossary.ReadAsync(folder.File("glossary.yaml"), Cancellation)).Concepts);
        Assert.Empty((await Glossary.ReadAsync(folder.File("none/glossary.yaml"), Cancellation)).Concepts);
        Directory.CreateDirectory(folder.File("folder.yaml"));
        var error = await Assert.ThrowsAsync<InvalidInputException>(() => Glossary.ReadAsync(folder.File("folder.yaml"), Cancellation));
        Assert.Contains("folder.yaml cannot be read", error.Message, StringComparison.Ordinal);
    }
}
