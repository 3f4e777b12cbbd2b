using System.Text.Json;
using PolicyBot.Configuration;
using PolicyBot.Documents;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Output;

namespace PolicyBot.Eligibility;

/// <summary>The vocabulary and the sheets on disk: those of the seeds, and a copy of those that were accepted last.</summary>
/// <param name="folders">Where the seeds and the data are.</param>
public sealed class MeasureFiles(Folders folders)
{
    private readonly string _vocabulary = Path.Combine(folders.Seeds, "vocabulary.yaml");
    private readonly string _sheets = Path.Combine(folders.Seeds, "measures");
    private readonly string _accepted = Path.Combine(folders.Data, "measures.json");

    /// <summary>Whether the seeds have sheets or a vocabulary at all.</summary>
    public bool Exist => File.Exists(_vocabulary) || Directory.Exists(_sheets);

    /// <summary>Changes whenever a file is added, removed or written.</summary>
    public string Stamp() => Guarded(() => string.Join('|', Paths().Prepend(_vocabulary).Select(path => new FileInfo(path)).Select(
        file => file.Exists ? $"{file.Name}:{file.LastWriteTimeUtc.Ticks}:{file.Length}" : file.Name)));

    /// <summary>Reads the seeds' files.</summary>
    /// <exception cref="InvalidInputException">There is no vocabulary, or a file cannot be read.</exception>
    public AcceptedMeasures Read() => Guarded(() => File.Exists(_vocabulary)
        ? new AcceptedMeasures(Load(_vocabulary), [.. Paths().Select(Load)])
        : throw new InvalidInputException($"There is no file \"{_vocabulary}\", which says what can be known of a company. Restore it, or name another folder with PolicyBot__SeedsPath."));

    /// <summary>The files that were accepted last; <c>null</c> where none were, or their copy cannot be read.</summary>
    public AcceptedMeasures? ReadAccepted()
    {
        try
        {
            return File.Exists(_accepted) ? JsonSerializer.Deserialize<AcceptedMeasures>(File.ReadAllText(_accepted), ProgramJson.Options) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a copy of files that were found right.</summary>
    /// <param name="measures">The files.</param>
    /// <exception cref="InvalidInputException">The copy cannot be written.</exception>
    public void Accept(AcceptedMeasures measures) => Guarded(() =>
    {
        var text = JsonSerializer.Serialize(measures, ProgramJson.Options);
        if (File.Exists(_accepted) && File.ReadAllText(_accepted) == text)
            return true;
        Directory.CreateDirectory(folders.Data);
        // Moved into its place whole: another process may be reading it.
        var temporary = $"{_accepted}.{Guid.NewGuid():N}";
        File.WriteAllText(temporary, text);
        File.Move(temporary, _accepted, overwrite: true);
        return true;
    });

    private string[] Paths() => Directory.Exists(_sheets)
        ? [.. Directory.EnumerateFiles(_sheets, "*.yaml").Order(StringComparer.Ordinal)] : [];

    private static SheetFile Load(string path) => new(path, File.ReadAllText(path));

    private static T Guarded<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException($"The measure sheets cannot be read or kept. {exception.Message}", exception);
        }
    }
}

/// <summary>A vocabulary with the sheets that are written in it.</summary>
/// <param name="Vocabulary">The vocabulary's file.</param>
/// <param name="Sheets">The sheets' files.</param>
public sealed record AcceptedMeasures(SheetFile Vocabulary, IReadOnlyList<SheetFile> Sheets);
