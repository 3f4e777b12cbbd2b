using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Builder;

/// <summary>One turn: an activity and the means to answer it through its adapter.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string TurnKey = "turn";
    private const string LocaleField = "locale";

    private readonly List<SendActivitiesHandler> _onSend = [];
    private readonly List<UpdateActivityHandler> _onUpdate = [];
    private readonly List<DeleteActivityHandler> _onDelete = [];
    private bool _disposed;

    /// <summary>Begins a turn.</summary>
    /// <param name="adapter">The adapter that the activity came through.</param>
    /// <param name="activity">The activity.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <summary>The same turn with another activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is TurnContext turn)
        {
            BufferedReplyActivities = turn.BufferedReplyActivities;
            _onSend = turn._onSend;
            _onUpdate = turn._onUpdate;
            _onDelete = turn._onDelete;
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>The language of the turn, as a BCP 47 tag; <see langword="null"/> when the activity names none.</summary>
    public string? Locale
    {
        get => (string?)TurnState.Get<JObject>(TurnKey)?[LocaleField];
        set
        {
            if (TurnState.Get<JObject>(TurnKey) is { } turn)
                turn[LocaleField] = value;
            else
                TurnState.Set(TurnKey, new JObject { [LocaleField] = value });
        }
    }

    /// <summary>What was sent while the sender expects all replies in the response (<see cref="DeliveryModes.ExpectReplies"/>).</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(_onSend, handler);

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(_onUpdate, handler);

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(_onDelete, handler);

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        return SendActivityAsync(
            new Activity(ActivityTypes.Message)
            {
                Text = textReplyToSend,
                Speak = string.IsNullOrEmpty(speak) ? null : speak,
                InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);

        // A handler may have kept the activity back.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return SendFromAsync(0);

        Task<ResourceResponse[]> SendFromAsync(int position) => position < _onSend.Count
            ? _onSend[position](this, outgoing, () => SendFromAsync(position + 1))
            : Activity.DeliveryMode == DeliveryModes.ExpectReplies
                ? Task.FromResult(Buffer(outgoing))
                : SendThroughAdapterAsync(outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var outgoing = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromAsync(0);

        Task<ResourceResponse> UpdateFromAsync(int position) => position < _onUpdate.Count
            ? _onUpdate[position](this, outgoing, async () =>
            {
                var response = await UpdateFromAsync(position + 1).ConfigureAwait(false);
                outgoing.Id = response.Id;
                return response;
            })
            : Adapter.UpdateActivityAsync(this, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromAsync(0);

        Task DeleteFromAsync(int position) => position < _onDelete.Count
            ? _onDelete[position](this, conversationReference, () => DeleteFromAsync(position + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    /// <summary>Ends the turn: nothing can be sent any more.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    /// <param name="disposing">Whether this is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        if (disposing)
            TurnState.Dispose();
        _disposed = true;
    }

    private TurnContext Add<T>(List<T> handlers, T handler)
        where T : Delegate
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        foreach (var activity in outgoing)
        {
            BufferedReplyActivities.Add(activity);

            // The adapter, which would leave the invoke response here, does not see it.
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
            NoteResponse(activity);
        }

        return [.. outgoing.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken).ConfigureAwait(false);
        foreach (var (activity, response) in outgoing.Zip(responses))
        {
            activity.Id = response.Id;
            NoteResponse(activity);
        }

        return responses;
    }

    private void NoteResponse(Activity activity) => Responded |= activity.Type != ActivityTypes.Trace;
}
