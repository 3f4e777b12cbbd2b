using PolicyBot.Documents;

namespace PolicyBot.Commands;

/// <summary>A file that a person named on the command line.</summary>
internal static class BatchFile
{
    /// <summary>Opens it as UTF-8 text.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <exception cref="InvalidInputException">It is not there or cannot be read.</exception>
    public static StreamReader Open(string path)
    {
        if (path.Length == 0)
            throw new InvalidInputException("The name of the file is empty.");
        if (Directory.Exists(path))
            throw new InvalidInputException($"\"{path}\" is a folder: name a file in it.");
        try
        {
            return File.OpenText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidInputException($"The file \"{path}\" cannot be read: {exception.Message}", exception);
        }
    }
}
