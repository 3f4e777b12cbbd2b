using System.IO.Compression;
using System.Text;
using PolicyBot.Documents;

namespace PolicyBot.TeamsPackage;

/// <summary>The app package that is uploaded to Teams: the files of <c>infra/teams</c>, filled in for one bot and one address.</summary>
public static class AppPackage
{
    private const string Resources = "PolicyBot.TeamsPackage.";

    // Zip files know no earlier date, and the same input shall give the same bytes.
    private static readonly DateTimeOffset FileTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package's files, checked.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="domain">The host that serves the bot, without scheme.</param>
    /// <exception cref="InvalidInputException">The files break a rule of Teams; the message says which.</exception>
    public static IReadOnlyList<PackageFile> Create(Guid appId, string domain)
    {
        var assembly = typeof(AppPackage).Assembly;
        List<PackageFile> files = [];
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            var name = resource[Resources.Length..];
            files.Add(new PackageFile(name, name == PackageRules.Manifest ? Fill(content.ToArray(), appId, domain) : content.ToArray()));
        }

        return PackageRules.Problems(files) is { Count: > 0 } problems
            ? throw new InvalidInputException($"The files in infra/teams make no package that Teams takes: {string.Join(" ", problems)}")
            : files;
    }

    /// <summary>Writes the files as a zip file; the same files give the same bytes.</summary>
    /// <param name="files">The files.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IReadOnlyList<PackageFile> files, Stream output)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = FileTime;
            using var content = entry.Open();
            content.Write(file.Content);
        }
    }

    private static byte[] Fill(byte[] manifest, Guid appId, string domain) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(manifest)
        .Replace("{{appId}}", appId.ToString("D"), StringComparison.Ordinal)
        .Replace("{{domain}}", domain, StringComparison.Ordinal));
}
