using System.Diagnostics;
using System.Security.Cryptography;

namespace PolicyBot.DirectLine.Tokens;

/// <summary>The key that signs tokens. Whoever has the same one takes the same tokens.</summary>
public sealed class SigningKey
{
    private const int Size = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>A key that is kept somewhere.</summary>
    /// <param name="bytes">The key, 32 bytes at least.</param>
    public SigningKey(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes.Length, Size);
        Bytes = bytes;
    }

    /// <summary>The key itself; never to be shown.</summary>
    public byte[] Bytes { get; }

    /// <summary>A new key.</summary>
    public static SigningKey Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Reads the key from a file, or makes one when there is none. Of several processes that make one at the same time, all get
    /// the same.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <exception cref="IOException">The file cannot be read or written, or is too short to be a key.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    public static SigningKey Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = OpenAlone(path);
        // Empty is what a process leaves that made the file and ended before it wrote.
        if (file.Length == 0)
        {
            file.Write(Create().Bytes);
            file.Flush(flushToDisk: true);
            file.Position = 0;
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.Length >= Size
            ? new SigningKey(bytes)
            : throw new IOException($"{path} is too short to be the key that signs tokens. Delete it: a new one is made, and people in the chat begin anew.");
    }

    // Moving a finished file into place would not do: where a move may not replace, it looks first and moves then.
    private static FileStream OpenAlone(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (File.Exists(path) && waited.Elapsed < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
