namespace PolicyBot.Documents.Statements;

/// <summary>What a heading or label says of the statements under it.</summary>
enum HeadingTopic
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>Conditions, requirements, procedures: what a policy lays down.</summary>
    Rules,

    /// <summary>Background, risks, other policies.</summary>
    Facts,

    /// <summary>Recommendations.</summary>
    Advice,

    /// <summary>Expectations.</summary>
    Forecast,

    /// <summary>What the author offers.</summary>
    OwnServices,
}
