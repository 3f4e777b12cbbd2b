using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.BotFramework.Builder;

/// <summary>Connects bots with the channels of Azure Bot Service and with whatever else speaks their protocol: what is sent in a
/// turn goes to the service URL of the turn's activity.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    /// <summary>Makes one.</summary>
    /// <param name="botFrameworkAuthentication">Finds out who calls.</param>
    /// <param name="logger">Takes what goes wrong.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Finds out who calls.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Takes what goes wrong.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The channel refused an activity, or did not answer in time.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(string.Empty);
        return responses;
    }

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The channel refused, or did not answer in time.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return Conversations(turnContext).UpdateActivityAsync(
            Required(activity.Conversation?.Id, "conversation.id"), Required(activity.Id, "id"), activity, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The channel refused, or did not answer in time.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Conversations(turnContext).DeleteActivityAsync(
            Required(reference.Conversation?.Id, "conversation.id"), Required(reference.ActivityId, "activityId"), cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    /// <summary>Runs a turn that no channel asked for.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="continuationActivity">The turn's activity, with conversation and service URL.</param>
    /// <param name="audience">Whom the tokens for the channel are for.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="ArgumentException">The activity has no conversation or no service URL.</exception>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        Required(continuationActivity.Conversation?.Id, "conversation.id");
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connector = await factory.CreateAsync(Required(continuationActivity.ServiceUrl, "serviceUrl"), audience, cancellationToken)
            .ConfigureAwait(false);
        using var context = CreateTurnContext(continuationActivity, claimsIdentity, connector, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn with an activity that somebody sent.</summary>
    /// <param name="authHeader">The request's Authorization header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke, or all replies where they are expected; else <see langword="null"/>.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender may not.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn with an activity whose sender is known.</summary>
    /// <param name="authenticateRequestResult">The sender.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke, or all replies where they are expected; else <see langword="null"/>.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        var identity = authenticateRequestResult.ClaimsIdentity ?? new ClaimsIdentity();
        var factory = authenticateRequestResult.ConnectorFactory ?? BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await factory.CreateAsync(
            Required(activity.ServiceUrl, "serviceUrl"), authenticateRequestResult.Audience, cancellationToken).ConfigureAwait(false);
        using var context = CreateTurnContext(activity, identity, connector, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return ResultOf(context);
    }

    private static async Task<ResourceResponse?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var conversation = Required(activity.Conversation?.Id, "conversation.id");
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await Conversations(turnContext).SendToConversationAsync(conversation, activity, cancellationToken).ConfigureAwait(false)
            : await Conversations(turnContext).ReplyToActivityAsync(conversation, activity.ReplyToId, activity, cancellationToken).ConfigureAwait(false);
    }

    private static IConversations Conversations(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()?.Conversations
        ?? throw new InvalidOperationException("The turn was not begun by this adapter: it has no client for the channel.");

    private static string Required(string? value, string field) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"The activity has no {field}.") : value;

    private static ClaimsIdentity CreateClaimsIdentity(string? botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? string.Empty),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? string.Empty),
    ]);

    private TurnContext CreateTurnContext(
        Activity activity, ClaimsIdentity identity, IConnectorClient connector, ConnectorFactory factory, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(connector);
        context.TurnState.Add(factory);
        context.TurnState.Add(callback);
        return context;
    }

    private static InvokeResponse? ResultOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }
}
