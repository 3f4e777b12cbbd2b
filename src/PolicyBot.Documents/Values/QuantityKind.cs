namespace PolicyBot.Documents.Values;

/// <summary>What a <see cref="Quantity"/> measures.</summary>
public enum QuantityKind
{
    /// <summary>Money.</summary>
    Amount,

    /// <summary>A percentage, or a difference in percentage points (basis points included).</summary>
    Rate,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A day, month or year, or a range of them.</summary>
    Date,

    /// <summary>A day and month without a year ("Before July 15"): it has no value that can be computed with, so low is month × 100 + day.</summary>
    DateWithoutYear,

    /// <summary>A length of time.</summary>
    Duration,
}
