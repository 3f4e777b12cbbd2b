using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Limits;

namespace PolicyBot.DirectLine;

/// <summary>Brings activities to the bot and what it says into the conversation.</summary>
/// <param name="limits">How long the bot may take.</param>
/// <param name="gate">Lets turns run.</param>
/// <param name="scopes">Makes the bot, <see cref="IBot" />, anew for each turn.</param>
/// <param name="lifetime">Ends turns when the server stops.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of turns that broke.</param>
public sealed class DirectLineAdapter(
    DirectLineLimits limits,
    TurnGate gate,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<DirectLineAdapter> logger)
    : BotAdapter
{
    /// <summary>Gives the bot one activity and waits until it is done. A turn that breaks is told to the bot's
    /// <c>OnTurnError</c>; the conversation goes on.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="activity">The activity.</param>
    public async Task RunTurnAsync(Conversation conversation, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        try
        {
            using var entered = await gate.EnterAsync(lifetime.ApplicationStopping);
            using var tooLong = new CancellationTokenSource(limits.Turn, time);
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, lifetime.ApplicationStopping);
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            using var context = new TurnContext(this, activity);
            context.TurnState.Add(conversation);
            await RunPipelineAsync(context, bot.OnTurnAsync, cancel.Token);
        }
        catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The message may hold what the user wrote; where it broke does not.
            logger.LogError("A turn broke. {Cause}{StackTrace}", exception.GetType().Name, exception.StackTrace);
        }
        catch (Exception)
        {
            // Nobody is left to be told.
        }
    }

    /// <summary>Puts what the bot says into the conversation. Traces stay here: they tell of the program's insides.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What the bot says.</param>
    /// <param name="cancellationToken">Not used: what was said is kept.</param>
    /// <exception cref="DirectLineException">The conversation has ended, or cannot be kept.</exception>
    /// <exception cref="OperationCanceledException">The server stops; another process, or the next start, runs the turn again.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var conversation = turnContext.TurnState.Get<Conversation>() ?? throw DirectLineErrors.UnknownConversation();
        var sent = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            lifetime.ApplicationStopping.ThrowIfCancellationRequested();
            var isForReaders = activities[i].Type is not (ActivityTypes.Trace or ActivityTypesEx.InvokeResponse);
            sent[i] = new ResourceResponse(isForReaders ? await conversation.SayAsync(activities[i]) : null);
        }

        return sent;
    }

    /// <summary>Not offered: Direct Line cannot change what was said.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The changed activity.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot change an activity that was sent.");

    /// <summary>Not offered: Direct Line cannot take back what was said.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">The activity.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line cannot delete an activity that was sent.");
}
