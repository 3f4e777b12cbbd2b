using PolicyBot.Documents;
using PolicyBot.Eligibility.Sheets;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Eligibility;

/// <summary>The measures in force: those of the seeds, checked against the documents. Where they are wrong the previous ones
/// stay in force. Safe for use by several threads.</summary>
/// <param name="files">The files.</param>
/// <param name="logger">Told what is wrong with them.</param>
public sealed class MeasureLibrary(MeasureFiles files, ILogger<MeasureLibrary> logger)
{
    private readonly Lock _lock = new();
    private MeasureCatalogue? _current;
    private string? _stamp;

    /// <summary>The measures in force; read anew when a file or the library has changed.</summary>
    /// <param name="library">The documents that sheets quote.</param>
    /// <exception cref="InvalidInputException">The sheets are wrong and there are no previous ones.</exception>
    public MeasureCatalogue Current(LibrarySnapshot library)
    {
        ArgumentNullException.ThrowIfNull(library);
        lock (_lock)
        {
            try
            {
                var stamp = $"{library.Generation}|{files.Stamp()}";
                if (stamp == _stamp && _current is not null)
                    return _current;
                _stamp = stamp;
                return _current = Accept(library);
            }
            catch (InvalidInputException exception) when ((_current ?? Previous(library)) is { } previous)
            {
                logger.LogError("The measure sheets are wrong, and the previous ones stay in force. {Problems}", exception.Message);
                return _current = previous;
            }
        }
    }

    /// <summary>Checks the seeds' sheets and puts them in force.</summary>
    /// <param name="library">The documents that sheets quote.</param>
    /// <returns>The sheets; <c>null</c> where the seeds have none.</returns>
    /// <exception cref="InvalidInputException">They are wrong; the message has a line for each problem.</exception>
    public MeasureCatalogue? Check(LibrarySnapshot library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return files.Exist ? Accept(library) : null;
    }

    private MeasureCatalogue Accept(LibrarySnapshot library)
    {
        var measures = files.Read();
        var catalogue = Read(measures, library);
        try
        {
            files.Accept(measures);
        }
        catch (InvalidInputException exception)
        {
            // The sheets are right all the same.
            logger.LogWarning("{Cause}", exception.Message);
        }

        return catalogue;
    }

    private MeasureCatalogue? Previous(LibrarySnapshot library)
    {
        try
        {
            return files.ReadAccepted() is { } accepted ? Read(accepted, library) : null;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private static MeasureCatalogue Read(AcceptedMeasures measures, LibrarySnapshot library) =>
        MeasureCatalogue.Read(measures.Vocabulary, measures.Sheets, id =>
            library.FindDocument(id, null) is { } stored ? new QuotedDocument(stored.Document, stored.Source.Text) : null);
}
