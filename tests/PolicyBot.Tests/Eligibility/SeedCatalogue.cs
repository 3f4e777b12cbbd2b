using PolicyBot.Documents.Model;
using PolicyBot.Documents.Reading;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Tests.Eligibility;

/// <summary>The sheets of the seeds, read once.</summary>
internal static class SeedCatalogue
{
    private static readonly Lazy<Dictionary<string, QuotedDocument>> LazyDocuments = new(() =>
    {
        var documents = new Dictionary<string, QuotedDocument>();
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.txt"))
        {
            var source = new Source(Path.GetFileName(path), File.ReadAllText(path));
            foreach (var document in new DocumentReader().Read(source).Documents)
                documents.Add(document.Id, new QuotedDocument(document, source.Text));
        }

        return documents;
    });

    private static readonly Lazy<MeasureCatalogue> LazyCatalogue = new(() => MeasureCatalogue.Read(
        VocabularyFile,
        [.. Directory.EnumerateFiles(Repository.PathOf("seeds", "measures"), "*.yaml").Select(path => new SheetFile(Path.GetFileName(path), File.ReadAllText(path)))],
        FindDocument));

    public static SheetFile VocabularyFile => new("vocabulary.yaml", File.ReadAllText(Repository.PathOf("seeds", "vocabulary.yaml")));

    public static MeasureCatalogue Catalogue => LazyCatalogue.Value;

    public static FactVocabulary Vocabulary => Catalogue.Vocabulary;

    public static QuotedDocument? FindDocument(string id) => LazyDocuments.Value.GetValueOrDefault(id);
}
