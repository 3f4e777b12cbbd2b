namespace PolicyBot.Tests.Program.Embeddings;

/// <summary>Vectors of a model that knows a few meanings in English and Chinese.</summary>
internal static class Meanings
{
    private static readonly string[][] Known =
    [
        ["craftsman", "工匠", "手艺"],
        ["seven years", "有效期", "多久"],
        ["100,000 yuan", "500,000 yuan", "给多少", "拿到"],
    ];

    /// <summary>A text's vector: a number for each meaning that it touches, and a little of everything.</summary>
    public static float[] Vector(string text) =>
    [
        .. Known.Select(words => words.Any(word => text.Contains(word, StringComparison.Ordinal)) ? 1f : .05f),
        .1f,
    ];
}
