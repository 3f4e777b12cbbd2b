namespace PolicyBot.BotFramework.Connector;

/// <summary>Sends, replaces and deletes activities in a channel's conversations.
/// Source of the calls: the Bot Framework REST API 3, <c>/v3/conversations</c>.</summary>
public interface IConversations
{
    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    /// <exception cref="ErrorResponseException">The channel refused, or did not answer in time.</exception>
    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as a reply to another one.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The id of what is replied to.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    /// <exception cref="ErrorResponseException">The channel refused, or did not answer in time.</exception>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">Its new form.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id that the channel gave.</returns>
    /// <exception cref="ErrorResponseException">The channel refused, or did not answer in time.</exception>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ErrorResponseException">The channel refused, or did not answer in time.</exception>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);
}
