using System.Buffers.Binary;

namespace PolicyBot.TeamsPackage;

/// <summary>Reads a picture's size.</summary>
/// <remarks>Source: PNG specification, third edition, 5.2 and 11.2.1.</remarks>
internal static class PngSize
{
    private const int TrueColorWithAlpha = 6;

    /// <summary>Width and height in pixels and whether pixels can be transparent; <c>null</c> where it is no PNG.</summary>
    public static (int Width, int Height, bool HasAlpha)? Of(ReadOnlySpan<byte> file) =>
        file.Length < 26 || !IsPng(file) || !file[12..16].SequenceEqual("IHDR"u8)
            ? null
            : (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), file[25] == TrueColorWithAlpha);

    private static bool IsPng(ReadOnlySpan<byte> file) => file[..8].SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
}
