namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>What a yes-or-no question wants confirmed.</summary>
public enum Modality
{
    /// <summary>That something is so ("Is the grant paid in one sum?").</summary>
    Fact,

    /// <summary>That something may be done ("Can companies apply online?").</summary>
    Permission,

    /// <summary>That something must be done ("Is an audit required?").</summary>
    Obligation,
}
