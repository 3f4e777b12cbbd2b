namespace PolicyBot.Eligibility.Conditions;

/// <summary>How a condition compares a fact with its operand.</summary>
public enum Comparison
{
    /// <summary>Equal to it.</summary>
    Is,

    /// <summary>Different from it.</summary>
    IsNot,

    /// <summary>One of those listed; for places and industries, within one of them.</summary>
    In,

    /// <summary>None of those listed.</summary>
    NotIn,

    /// <summary>≥.</summary>
    AtLeast,

    /// <summary>&gt;.</summary>
    MoreThan,

    /// <summary>≤.</summary>
    AtMost,

    /// <summary>&lt;.</summary>
    LessThan,

    /// <summary>From the first to the second, both included.</summary>
    Between,
}
