using System.Text.Json.Serialization;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Eligibility.Matching;

/// <summary>Whether one can apply on the day of the match.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineState>))]
public enum DeadlineState
{
    /// <summary>The sheet gives no date to tell by.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Not yet.</summary>
    [JsonStringEnumMemberName("not-open")]
    NotOpen,

    /// <summary>One can, until the date.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>No longer.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>At any time.</summary>
    [JsonStringEnumMemberName("rolling")]
    Rolling,
}

/// <summary>By when to apply.</summary>
/// <param name="Date">The last day; <c>null</c> where it is not known.</param>
/// <param name="Words">The document's words; <c>null</c> where it has none.</param>
/// <param name="State">Whether one can apply.</param>
public sealed record DeadlineStatus(DateOnly? Date, string? Words, DeadlineState State)
{
    /// <summary>The status of a measure on a day; both its first and its last day count.</summary>
    internal static DeadlineStatus Of(Measure measure, DateOnly asOf)
    {
        var (deadline, validity) = (measure.Deadline, measure.Validity);
        var state = asOf > validity?.Until || asOf > deadline?.Date ? DeadlineState.Closed
            : asOf < validity?.From || asOf < deadline?.Opens ? DeadlineState.NotOpen
            : deadline?.Rolling == true ? DeadlineState.Rolling
            : deadline?.Date is not null ? DeadlineState.Open : DeadlineState.Unknown;
        return new DeadlineStatus(deadline?.Date, deadline?.Words, state);
    }
}
