using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Builder;

/// <summary>An adapter without a channel: keeps what is sent.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Message(string text) => new(ActivityTypes.Message)
    {
        Id = "a1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://channel.example.com/",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = activities.Select(activity =>
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                turnContext.TurnState.Add(InvokeResponseKey, activity);
            Sent.Add(activity);
            return new ResourceResponse($"s{Sent.Count}");
        });
        return Task.FromResult(responses.ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse("u1"));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }

    public async Task<TurnContext> RunAsync(Activity activity, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, TestContext.Current.CancellationToken);
        return context;
    }
}
