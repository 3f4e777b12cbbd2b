namespace PolicyBot.Retrieval.Terminology;

/// <summary>A thing that goes by several names in two languages. Two concepts are equal only if they are the same object.</summary>
/// <param name="english">Its English names, at least one, the usual one first.</param>
/// <param name="chinese">Its Chinese names in simplified characters, at least one, the usual one first.</param>
/// <param name="acrossLanguagesOnly">See <see cref="AcrossLanguagesOnly"/>.</param>
public sealed class Concept(IReadOnlyList<string> english, IReadOnlyList<string> chinese, bool acrossLanguagesOnly)
{
    /// <summary>Its English names, at least one, the usual one first.</summary>
    public IReadOnlyList<string> English { get; } = english;

    /// <summary>Its Chinese names in simplified characters, at least one, the usual one first.</summary>
    public IReadOnlyList<string> Chinese { get; } = chinese;

    /// <summary>Whether the names are so general (development, market, …) that they translate one another but must not stand
    /// for one another within a language.</summary>
    public bool AcrossLanguagesOnly { get; } = acrossLanguagesOnly;

    /// <summary>The first English name.</summary>
    public override string ToString() => English[0];
}
