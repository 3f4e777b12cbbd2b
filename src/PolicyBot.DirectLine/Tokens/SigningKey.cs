using System.Security.Cryptography;

namespace PolicyBot.DirectLine.Tokens;

/// <summary>The key that signs tokens, kept in a file so that tokens outlive the process and hold in every process over the
/// same data folder.</summary>
public sealed class SigningKey
{
    private const int Size = 32;

    private SigningKey(byte[] bytes) => Bytes = bytes;

    /// <summary>The key itself; never to be shown.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads the key, or makes one when there is none. Of several processes that make one at the same time, all get
    /// the same.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="IOException">The file cannot be read or written, or is too short to be a key.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public static SigningKey Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            Create(path);
        var bytes = File.ReadAllBytes(path);
        return bytes.Length >= Size
            ? new SigningKey(bytes)
            : throw new IOException($"{path} is too short to be the key that signs tokens. Delete it: a new one is made, and people in the chat begin anew.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var complete = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(complete, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Size));
            file.Flush(flushToDisk: true);
        }

        try
        {
            // Appears complete or not at all, and never replaces the key of another process.
            File.Move(complete, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(complete);
        }
    }
}
