namespace PolicyBot.Bot.Teams;

/// <summary>Reads from a channel's refusal why it takes no more of a stream.</summary>
/// <remarks>Teams has one code, <c>ContentStreamNotAllowed</c>, and tells the reasons apart in its message alone; source: the
/// documentation of streaming in Teams.</remarks>
internal static class StreamRefusals
{
    private static readonly (string Words, StreamRefusal Refusal)[] ByWords =
    [
        ("canceled by user", StreamRefusal.StoppedByUser),
        ("cancelled by user", StreamRefusal.StoppedByUser),
        ("exceeded streaming time", StreamRefusal.TimeExceeded),
        ("already completed", StreamRefusal.AlreadyCompleted),
        ("size too large", StreamRefusal.TooLarge),
        ("previously streamed content", StreamRefusal.TextChanged),
    ];

    /// <summary>Why the request was refused; what failed otherwise is taken for a channel that cannot be reached.</summary>
    public static StreamRefusal Of(Exception exception)
    {
        var error = (exception as ErrorResponseException)?.Body?.Error;
        foreach (var (words, refusal) in ByWords)
        {
            if (error?.Message?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
                return refusal;
        }

        return error?.Code switch
        {
            "ContentStreamNotAllowed" => StreamRefusal.NotAllowed,
            "MessageSizeTooBig" => StreamRefusal.TooLarge,
            _ => StreamRefusal.Unavailable,
        };
    }
}
