namespace PolicyBot.Retrieval.Encoding;

/// <summary>What a term of a sparse embedding is. Each kind is weighted on its own (see <see cref="TermWeighting"/>).</summary>
public enum TermKind : byte
{
    /// <summary>The stem of a word, a number, a dotted id, or a Chinese bigram.</summary>
    Stem,

    /// <summary>A word as it is written.</summary>
    Word,

    /// <summary>A single Chinese character.</summary>
    Character,

    /// <summary>Two neighbouring stems of one sentence, in their order.</summary>
    Pair,
}
