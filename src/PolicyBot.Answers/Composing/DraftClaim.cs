using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Composing;

/// <summary>A sentence of an answer before its citations are numbered.</summary>
/// <param name="Text">The sentence as display text.</param>
/// <param name="Support">What stands behind it.</param>
/// <param name="Quotes">What it rests on; empty for <see cref="Support.Asserted"/> only.</param>
/// <param name="IsItem">Whether it is shown as an item of a list.</param>
public sealed record DraftClaim(string Text, Support Support, IReadOnlyList<Quote> Quotes, bool IsItem)
{
    /// <summary>The assistant's own words that <see cref="Text"/> begins with ("Yes: "); empty without. They state nothing that the
    /// quotes do not say.</summary>
    public string Opening { get; init; } = "";

    /// <summary>A sentence about the assistant itself, which states no policy fact.</summary>
    public static DraftClaim Asserted(string text) => new(text, Support.Asserted, [], false);
}
