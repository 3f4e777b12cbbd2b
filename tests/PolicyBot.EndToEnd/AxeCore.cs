using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Playwright;

namespace PolicyBot.EndToEnd;

/// <summary>axe-core, which looks for what keeps people from using a page. It comes from npm and is kept below <c>obj/</c>.</summary>
public sealed class AxeCore
{
    private const string Version = "4.14.1";
    private const string TarballSha256 = "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745";

    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly string _script;

    private AxeCore(string script) => _script = script;

    /// <summary>Fetches it unless it is there; skips the test where npm cannot.</summary>
    public static async Task<AxeCore> GetAsync(CancellationToken cancellationToken)
    {
        var kept = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "obj", $"axe-core-{Version}.js"));
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!File.Exists(kept))
                await FetchAsync(kept, cancellationToken);
            return new AxeCore(await File.ReadAllTextAsync(kept, cancellationToken));
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>What is seriously wrong with the page as it is now, each as the rule and the element.</summary>
    public async Task<IReadOnlyList<string>> SeriousIssuesAsync(IPage page)
    {
        await page.EvaluateAsync(_script);
        var result = await page.EvaluateAsync<JsonElement>("axe.run()");
        return
        [
            .. from violation in result.GetProperty("violations").EnumerateArray()
               where violation.GetProperty("impact").GetString() is "serious" or "critical"
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("html")}",
        ];
    }

    private static async Task FetchAsync(string kept, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-axe-");
        try
        {
            var tarball = Path.Combine(folder.FullName, $"axe-core-{Version}.tgz");
            await PackAsync(folder.FullName, cancellationToken);
            Assert.SkipUnless(File.Exists(tarball), "npm cannot fetch axe-core.");
            Assert.Equal(TarballSha256, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(tarball, cancellationToken))));
            await using var packed = new GZipStream(File.OpenRead(tarball), CompressionMode.Decompress);
            await using var entries = new TarReader(packed);
            while (await entries.GetNextEntryAsync(cancellationToken: cancellationToken) is { } entry)
            {
                if (entry.Name == "package/axe.min.js")
                    await entry.ExtractToFileAsync(kept, overwrite: true, cancellationToken);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PackAsync(string folder, CancellationToken cancellationToken)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", "/c npm") : new ProcessStartInfo("npm");
        start.Arguments = $"{start.Arguments} pack axe-core@{Version} --fetch-retries=0 --loglevel=error".TrimStart();
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        try
        {
            using var npm = Process.Start(start)!;
            await npm.StandardOutput.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("No npm is installed.");
        }
    }
}
