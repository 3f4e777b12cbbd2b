using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.Bot;

/// <summary>A channel that runs turns and records what the bot sends.</summary>
public sealed class RecordingAdapter : BotAdapter
{
    /// <summary>Everything sent so far, in order.</summary>
    public List<Activity> Sent { get; } = [];

    /// <summary>What the bot answered to the last invoke; <c>null</c> where it did not.</summary>
    public InvokeResponse? InvokeResponse { get; private set; }

    /// <summary>Makes sending fail for activities that it picks.</summary>
    public Func<Activity, bool> Refuses { get; set; } = _ => false;

    /// <summary>Runs one turn and returns what was sent in it.</summary>
    public async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var before = Sent.Count;
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        // What a caller who expects all replies gets at the end of the turn.
        Sent.AddRange(context.BufferedReplyActivities);
        return Sent[before..];
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (Refuses(activity))
                throw new HttpRequestException("The channel refused.");
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                InvokeResponse = (InvokeResponse?)activity.Value;
            else
                Sent.Add(activity);
        }

        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"{i}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
