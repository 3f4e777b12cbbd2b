namespace PolicyBot.Documents.Model;

/// <summary>What kind of statement a sentence makes. Answers keep them apart.</summary>
public enum StatementKind
{
    /// <summary>What the policy grants, requires or lays down, and plain fact or background about it.</summary>
    Rule,

    /// <summary>What the author recommends a reader to do.</summary>
    Advice,

    /// <summary>What is expected to happen.</summary>
    Forecast,

    /// <summary>What the author says of its own services, contact lines included.</summary>
    Advertising,
}
