using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Security.Principal;

namespace PolicyBot.Bot.Turns;

/// <summary>Answers channels in time. They wait some 15 s for the end of their request, and then take the bot for broken or send
/// the activity again; so a turn that takes longer goes on without its request. Each turn that may do so runs from its beginning
/// as one that nobody asked for, with a connection to the channel of its own, while the request waits for it: when the time is
/// up, nothing has to move. Invokes, and turns whose replies are expected in the response, stay in their request.</summary>
/// <param name="bot">Runs the turns.</param>
/// <param name="turns">Know those under way.</param>
/// <param name="patience">How long a request waits for its turn.</param>
/// <param name="time">Tells how long that is.</param>
public sealed class TimelyTurns(IBot bot, TurnsUnderWay turns, TimeSpan patience, TimeProvider time) : IBot
{
    /// <summary>How long a channel's request usually waits: well within the 15 s that channels do.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!MayOutliveItsRequest(turnContext, out var caller))
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            return;
        }

        // The request's own context ends with the request: nothing of it but these goes on.
        var (adapter, activity) = (turnContext.Adapter, turnContext.Activity);
        var turn = turns.Begin(token => adapter.ContinueConversationAsync(caller, activity, bot.OnTurnAsync, token));
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(turn, Task.Delay(patience, time, pause.Token));
        await pause.CancelAsync();
        if (first == turn)
            await turn;
        else
            turns.GoOnAlone(turn);
    }

    // Other adapters' turns have no request that waits.
    private static bool MayOutliveItsRequest(ITurnContext turnContext, [NotNullWhen(true)] out ClaimsIdentity? caller)
    {
        caller = turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) as ClaimsIdentity;
        return caller is not null
            && turnContext.Adapter is CloudAdapterBase
            && turnContext.Activity.Type != ActivityTypes.Invoke
            && turnContext.Activity.DeliveryMode != DeliveryModes.ExpectReplies;
    }
}
