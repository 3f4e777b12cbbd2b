namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>What a statement says to a yes-or-no question.</summary>
public enum Verdict
{
    /// <summary>It does not decide the question.</summary>
    None,

    /// <summary>It affirms what is asked.</summary>
    Yes,

    /// <summary>It affirms it on a condition.</summary>
    YesIf,

    /// <summary>It affirms it for some, or says more than was asked.</summary>
    YesSoFar,

    /// <summary>It denies what is asked.</summary>
    No,
}
