using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Conversations;
using PolicyBot.DirectLine.Limits;

namespace PolicyBot.DirectLine;

/// <summary>Brings activities to the bot and what it says into the conversation.</summary>
/// <param name="conversations">The conversations.</param>
/// <param name="limits">How long the bot may take.</param>
/// <param name="gate">Lets turns run.</param>
/// <param name="scopes">Makes the bot, <see cref="IBot" />, anew for each turn.</param>
/// <param name="lifetime">Ends turns when the server stops.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of turns that broke.</param>
public sealed class DirectLineAdapter(
    ConversationRegistry conversations,
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
        finally
        {
            conversation.Log.EndTyping();
        }
    }

    /// <summary>Puts what the bot says into the conversation. Traces stay here: they tell of the program's insides.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What the bot says.</param>
    /// <param name="cancellationToken">Not used: nothing waits here.</param>
    /// <exception cref="DirectLineException">The conversation has ended.</exception>
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return Task.FromResult(Array.ConvertAll(activities, activity => new ResourceResponse(Send(activity))));
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

    private string? Send(Activity activity)
    {
        if (activity.Type is ActivityTypes.Trace or ActivityTypesEx.InvokeResponse)
            return null;
        var conversation = conversations.Find(activity.Conversation?.Id ?? "") ?? throw DirectLineErrors.UnknownConversation();
        var outgoing = OutgoingActivity.Of(activity, conversation.Start);
        return conversation.Log.Append(outgoing, Speaker.Bot, activity.Type == ActivityTypes.Typing).Id;
    }
}
