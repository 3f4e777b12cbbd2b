namespace PolicyBot.Retrieval.Encoding;

/// <summary>Turns terms into the 32-bit ids that every store uses. Two terms may share an id; in a vocabulary of a million
/// terms that befalls about one in eight thousand.</summary>
public static class TermId
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The id of a term of one word.</summary>
    public static uint Of(TermKind kind, string text) => Finish(Add(Seed(kind), text));

    /// <summary>The id of the pair of two stems.</summary>
    public static uint OfPair(string first, string second) =>
        Finish(Add((Add(Seed(TermKind.Pair), first) ^ ' ') * Prime, second));

    // FNV-1a over the UTF-16 units.
    private static uint Seed(TermKind kind) => (OffsetBasis ^ (uint)kind) * Prime;

    private static uint Add(uint hash, string text)
    {
        foreach (var character in text)
            hash = (hash ^ character) * Prime;
        return hash;
    }

    // MurmurHash3's finalizer: spreads FNV's weak upper bits.
    private static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
