using PolicyBot.Documents;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>All measures that companies are matched with.</summary>
public sealed class MeasureCatalogue
{
    private MeasureCatalogue(FactVocabulary vocabulary, IReadOnlyList<MeasureSheet> sheets) => (Vocabulary, Sheets) = (vocabulary, sheets);

    /// <summary>The vocabulary that the sheets are written in.</summary>
    public FactVocabulary Vocabulary { get; }

    /// <summary>The sheets in order of their files' names.</summary>
    public IReadOnlyList<MeasureSheet> Sheets { get; }

    /// <summary>All measures, sheet after sheet.</summary>
    public IReadOnlyList<Measure> Measures => [.. Sheets.SelectMany(sheet => sheet.Measures)];

    /// <summary>What the documents mention too vaguely.</summary>
    public IReadOnlyList<NotEncoded> NotEncoded => [.. Sheets.SelectMany(sheet => sheet.NotEncoded)];

    /// <summary>Reads the vocabulary and all sheets: all of them or none.</summary>
    /// <param name="vocabulary">The vocabulary's file.</param>
    /// <param name="sheets">The sheets' files.</param>
    /// <param name="documents">Finds a document by its id; <c>null</c> for unknown ones.</param>
    /// <exception cref="InvalidInputException">A file is wrong; the message has a line for each problem and names file, line and field, and the quote where a quote fails.</exception>
    public static MeasureCatalogue Read(SheetFile vocabulary, IReadOnlyList<SheetFile> sheets, Func<string, QuotedDocument?> documents)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(sheets);
        var facts = FactVocabulary.Parse(vocabulary.Text, vocabulary.Name);
        var (read, problems) = (new List<MeasureSheet>(), new List<string>());
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in sheets.OrderBy(sheet => sheet.Name, StringComparer.Ordinal))
        {
            try
            {
                var sheet = SheetReader.Read(file.Text, file.Name, facts, documents);
                read.Add(sheet);
                problems.AddRange(sheet.Measures.Where(measure => !ids.TryAdd(measure.Id, file.Name))
                    .Select(measure => $"{file.Name}: the measure id '{measure.Id}' is taken already, in {ids[measure.Id]}. Give it another."));
            }
            catch (InvalidInputException exception)
            {
                problems.Add(exception.Message);
            }
        }

        return problems.Count == 0 ? new MeasureCatalogue(facts, read) : throw new InvalidInputException(string.Join('\n', problems));
    }
}
