using PolicyBot.Documents;
using PolicyBot.Documents.Metadata;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Loading;

/// <summary>Finds the files to ingest at a path that a person gave.</summary>
public static class SourceFolder
{
    private const string MetadataFile = "policies.yaml";

    private static readonly string[] Readable = [".txt", ".md", ".markdown"];

    /// <summary>The files below a folder that can be read as documents, in a stable order. Hidden files and folders and
    /// other kinds of file are left out.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <exception cref="InvalidInputException">The folder is not there or cannot be read.</exception>
    public static IReadOnlyList<SourceFile> Files(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidInputException($"The folder \"{folder}\" does not exist.");
        try
        {
            var below = new EnumerationOptions()
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            };
            return
            [
                .. Directory.EnumerateFiles(folder, "*", below)
                    .Where(IsReadable)
                    .Select(path => new SourceFile(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), path))
                    .OrderBy(file => file.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"The folder \"{folder}\" cannot be read ({exception.Message.TrimEnd('.')}). Give this user access to it.", exception);
        }
    }

    /// <summary>What the folder's <c>policies.yaml</c> adds to its documents; nothing without that file.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <exception cref="InvalidInputException">The file cannot be read or is wrong; the message says in which line.</exception>
    public static PolicyMetadata Metadata(string folder)
    {
        var path = Path.Combine(folder, MetadataFile);
        try
        {
            return File.Exists(path) ? PolicyMetadata.Parse(File.ReadAllText(path), path) : PolicyMetadata.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                $"The file \"{path}\" cannot be read ({exception.Message.TrimEnd('.')}). Give this user access to it.", exception);
        }
    }

    private static bool IsReadable(string path) =>
        Readable.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The kinds of file that documents are read from, for a message.</summary>
    public static string ReadableKinds => string.Join(", ", Readable);
}
