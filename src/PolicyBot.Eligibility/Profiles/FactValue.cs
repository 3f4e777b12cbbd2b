using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Profiles;

/// <summary>What is known of a fact: the values it may have. The fewer, the more is known.</summary>
public abstract record FactValue
{
    private protected FactValue()
    {
    }

    /// <summary>The value of a yes-or-no fact.</summary>
    public static FactValue Of(bool value) => new OneOf([value ? FactDefinition.Yes : FactDefinition.No]);

    /// <summary>One number.</summary>
    public static FactValue Exactly(decimal value) => new NumberRange(value, false, value, false);

    /// <summary>Both say the same of the same fact, or one allows what the other does.</summary>
    /// <param name="other">A value of the same fact.</param>
    /// <returns>What both allow; <c>null</c> where they contradict each other.</returns>
    internal abstract FactValue? And(FactValue other);
}
