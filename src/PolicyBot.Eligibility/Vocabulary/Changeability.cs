namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>What can change a fact.</summary>
public enum Changeability
{
    /// <summary>The company itself.</summary>
    Changeable,

    /// <summary>Waiting.</summary>
    Time,

    /// <summary>Nothing, within the life of a measure.</summary>
    Fixed,
}
