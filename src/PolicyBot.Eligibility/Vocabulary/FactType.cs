namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>What kind of value a fact has.</summary>
public enum FactType
{
    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>Money, in yuan.</summary>
    Amount,

    /// <summary>A share of something, in percent.</summary>
    Rate,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A length of time, in months.</summary>
    Duration,

    /// <summary>A level, from 1.</summary>
    Level,

    /// <summary>A day; computed with as its <see cref="DateOnly.DayNumber"/>.</summary>
    Date,

    /// <summary>One of the values that the vocabulary lists, smallest first.</summary>
    Choice,

    /// <summary>One or more places.</summary>
    Places,

    /// <summary>One or more industries.</summary>
    Industries,
}
