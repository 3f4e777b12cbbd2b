namespace PolicyBot.Documents.Values;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last character, magnitude included.</param>
/// <param name="Figure">The number before its magnitude: 5 for "5 million".</param>
/// <param name="Magnitude">What <paramref name="Figure"/> is multiplied by: 1,000,000 for "5 million", else 1.</param>
/// <param name="Script">How it is written.</param>
/// <param name="Grouped">Whether marks part its thousands.</param>
readonly record struct Number(int Start, int End, decimal Figure, decimal Magnitude, NumberScript Script, bool Grouped)
{
    internal decimal Value => Figure * Magnitude;
}

/// <summary>How a number is written.</summary>
enum NumberScript
{
    /// <summary>12.</summary>
    Digits,

    /// <summary>twelve.</summary>
    English,

    /// <summary>十二.</summary>
    Chinese,
}
