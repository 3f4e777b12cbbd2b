namespace PolicyBot.Retrieval.Text;

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind
{
    /// <summary>A word of an alphabetic script, letters and digits mixed included (<c>5g</c>).</summary>
    Word,

    /// <summary>A number without its thousands separators (<c>150000</c>, <c>4.5</c>).</summary>
    Number,

    /// <summary>A dotted number of three or more parts (<c>4.15.12</c>); its parts follow as numbers.</summary>
    Identifier,

    /// <summary>Two neighbouring Chinese characters, or a single one that has no neighbour.</summary>
    Bigram,

    /// <summary>One Chinese character.</summary>
    Character,
}
