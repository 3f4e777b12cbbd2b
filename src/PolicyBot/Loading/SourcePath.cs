using PolicyBot.Documents;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Loading;

/// <summary>Says what to ingest for a path that a person gave.</summary>
public static class SourcePath
{
    /// <summary>The requests for a file, or for a folder with everything below it. Seeds belong to the root of the seeds, however they
    /// were named and wherever they lie, so that they are never in the index twice.</summary>
    /// <param name="path">The path; relative ones are the caller's.</param>
    /// <param name="seeds">The seeds' folder.</param>
    /// <exception cref="InvalidInputException">There is nothing to ingest, or a <c>policies.yaml</c> is wrong.</exception>
    public static IReadOnlyList<IngestionRequest> Requests(string path, string seeds)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(seeds);
        if (path.Length == 0)
            throw new InvalidInputException("The name of a file or folder is empty.");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        seeds = Path.TrimEndingDirectorySeparator(seeds);
        if (Directory.Exists(full))
            return Folder(full, path, seeds);
        if (!File.Exists(full))
            throw new InvalidInputException($"There is no file or folder \"{path}\".");
        var folder = Path.GetDirectoryName(full)!;
        return [Request(folder, [new SourceFile(Path.GetFileName(full), full)], seeds) with { IsPart = true }];
    }

    private static IReadOnlyList<IngestionRequest> Folder(string folder, string path, string seeds)
    {
        var files = SourceFolder.Files(folder);
        if (files.Count == 0)
        {
            throw new InvalidInputException(
                $"The folder \"{path}\" holds no documents. Files that can be read end in {SourceFolder.ReadableKinds}.");
        }

        if (folder == seeds || !IsWithin(seeds, folder) || !Directory.Exists(seeds))
            return [Request(folder, files, seeds) with { IsComplete = true }];
        return
        [
            Request(folder, [.. files.Where(file => !IsWithin(file.Path, seeds))], seeds) with { IsComplete = true },
            Request(seeds, SourceFolder.Files(seeds), seeds) with { IsComplete = true },
        ];
    }

    // What lies below the seeds goes by their policies.yaml, as it does whenever all of them are ingested.
    private static IngestionRequest Request(string folder, IReadOnlyList<SourceFile> files, string seeds)
    {
        var areSeeds = IsWithin(folder, seeds);
        var root = !areSeeds ? folder : AssistantLoader.SeedsRoot + folder[seeds.Length..];
        return new IngestionRequest(files, root.Replace(Path.DirectorySeparatorChar, '/'))
        {
            Metadata = SourceFolder.Metadata(areSeeds ? seeds : folder),
            IsPart = areSeeds && folder != seeds,
        };
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
