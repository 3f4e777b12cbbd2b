namespace PolicyBot.BotFramework.Builder;

/// <summary>Does something when activities are sent; they go out only if <paramref name="next"/> is called.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">The activities, which may be changed.</param>
/// <param name="next">Sends them on.</param>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Does something when an activity is replaced; it is only if <paramref name="next"/> is called.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new form of the activity.</param>
/// <param name="next">Sends it on.</param>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Does something when an activity is deleted; it is only if <paramref name="next"/> is called.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">The place of the activity.</param>
/// <param name="next">Sends it on.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>One turn: an activity and the means to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that the activity came through.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What is known during this turn only.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that the turn is about.</summary>
    Activity Activity { get; }

    /// <summary>Whether something other than a trace was sent.</summary>
    bool Responded { get; }

    /// <summary>Sends a message.</summary>
    /// <param name="textReplyToSend">What it says.</param>
    /// <param name="speak">What a speaking channel says instead.</param>
    /// <param name="inputHint">Whether an answer is expected, one of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id that the channel gave.</returns>
    /// <exception cref="ArgumentNullException">The text is empty.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to where the turn's activity came from.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities, in order, to where the turn's activity came from.</summary>
    /// <param name="activities">The activities; at least one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids that the channel gave, in the same order.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent.</summary>
    /// <param name="activity">The new form, with the id of the old one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id that the channel gave.</returns>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity of this conversation.</summary>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationReference">The activity's place.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds something to do whenever activities are sent, after what was added before.</summary>
    /// <param name="handler">What to do.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds something to do whenever an activity is replaced, after what was added before.</summary>
    /// <param name="handler">What to do.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds something to do whenever an activity is deleted, after what was added before.</summary>
    /// <param name="handler">What to do.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>One turn whose activity is seen as one kind.</summary>
/// <typeparam name="T">The kind.</typeparam>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that the turn is about.</summary>
    new T Activity { get; }
}
