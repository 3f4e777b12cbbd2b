namespace PolicyBot.BotFramework.Builder;

/// <summary>Keeps what was said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Keeps one activity, inbound or outbound.</summary>
    /// <param name="activity">A copy of the activity.</param>
    Task LogActivityAsync(IActivity activity);
}
