using System.Globalization;
using System.Security.Claims;

namespace PolicyBot.BotFramework.Builder;

/// <summary>Connects bots with a channel: runs each inbound activity through middleware to the bot and sends what it answers.</summary>
public abstract class BotAdapter
{
    /// <summary>Where in the turn's state the answer to an invoke lies, as an activity whose value is an <see cref="InvokeResponse"/>.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Where in the turn's state the caller's identity lies.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>What is done when a turn fails; without it the error goes on to who runs the adapter.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The middleware around every turn.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to the channel, in order.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">The activities, already addressed.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The ids that the channel gave, one for each activity in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity on the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new form, with the id of the old one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The id that the channel gave.</returns>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity on the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">The activity's place.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Goes on with a conversation unasked: runs a turn at a place.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="reference">The place.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public virtual async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on with a conversation unasked: runs a turn at a place.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="reference">The place.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Goes on with a conversation unasked: runs a turn with an activity.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="continuationActivity">The activity.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Goes on with a conversation unasked: runs a turn with an activity.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="continuationActivity">The activity.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn with an activity whose caller is known.</summary>
    /// <param name="claimsIdentity">The caller.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke, or all replies where they are expected; else <see langword="null"/>.</returns>
    /// <exception cref="NotImplementedException">The adapter cannot.</exception>
    public virtual Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs a turn: middleware, then the callback, under the activity's language; <see cref="OnTurnError"/> sees what fails.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">What the last of the middleware goes on to.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SetCulture(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception).ConfigureAwait(false);
        }
    }

    // The culture is set for this turn only: what an async method sets does not flow back to its caller.
    private static void SetCulture(ITurnContext turnContext)
    {
        if (turnContext.Activity.Locale is not { } locale)
            return;
        try
        {
            // Only languages that the system knows: the runtime would keep every made-up name for ever.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            locale = CultureInfo.CurrentCulture.Name;
        }

        if (turnContext is TurnContext turn)
            turn.Locale = locale;
    }
}
