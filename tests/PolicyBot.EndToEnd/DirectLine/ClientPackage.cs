using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace PolicyBot.EndToEnd.DirectLine;

/// <summary>Microsoft's Direct Line client from npm, fetched when a test needs it.</summary>
public sealed class ClientPackage : IAsyncLifetime
{
    private const string Package = "botframework-directlinejs@0.15.8";
    private const string Sha512 = "w/rt2NPSuKMU02zFuJ5E456j2xjAJskgaR6L0sEb6/osmC+zcRlP9ghAjKEmgO9Bquu9NYVwVtahIiRCdKpqDA==";
    private const string Bundle = "package/dist/directline.js";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policybot-test-");

    /// <summary>The client's file; null when it could not be had.</summary>
    public string? Path { get; private set; }

    /// <summary>Why the client could not be had.</summary>
    public string Missing { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!await RunsAsync("node", "--version"))
            Missing = "Node.js is not installed.";
        else if (!await RunsAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "pack", Package, "--pack-destination", _folder.FullName, "--fetch-retries=0", "--silent"))
            Missing = $"npm is not installed, or cannot fetch {Package}.";
        else
            Path = await ExtractAsync(_folder.GetFiles("*.tgz").Single().FullName);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> ExtractAsync(string archive)
    {
        await using var file = File.OpenRead(archive);
        Assert.Equal(Sha512, Convert.ToBase64String(await SHA512.HashDataAsync(file)));
        file.Position = 0;
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            if (entry.Name != Bundle)
                continue;
            var path = System.IO.Path.Combine(_folder.FullName, "directline.js");
            await entry.ExtractToFileAsync(path, overwrite: false);
            return path;
        }

        throw new InvalidOperationException($"{Package} holds no {Bundle}.");
    }

    private static async Task<bool> RunsAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
