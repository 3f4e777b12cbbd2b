using System.Globalization;

namespace PolicyBot.DirectLine.Conversations;

/// <summary>How far a client has read a conversation: the number of the last activity that it has.</summary>
public static class Watermark
{
    /// <summary>The watermark of a client that has nothing yet.</summary>
    public const long Start = 0;

    /// <summary>The watermark in words of the protocol.</summary>
    /// <param name="sequence">The number of the last activity.</param>
    public static string Of(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a watermark; a missing or empty one, and the sign <c>-</c>, mean the start.</summary>
    /// <param name="watermark">The watermark as the client sent it.</param>
    /// <exception cref="DirectLineException">It is no watermark.</exception>
    public static long Read(string? watermark)
    {
        if (string.IsNullOrEmpty(watermark) || watermark == "-")
            return Start;
        return long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw DirectLineErrors.Malformed("The watermark is not one of this server's. Send back the last one received, or none to read from the start.");
    }
}
