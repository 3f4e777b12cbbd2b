using System.Collections.Concurrent;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.DirectLine;

/// <summary>A bot that welcomes, types, says what it was told, and notes every activity that it got.</summary>
public sealed class Echo : ActivityHandler
{
    public ConcurrentQueue<Activity> Received { get; } = new();

    /// <summary>What it does before it answers a text.</summary>
    public Func<string, CancellationToken, Task> BeforeAnswer { get; init; } = (_, _) => Task.CompletedTask;

    public bool Types { get; init; }

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Received.Enqueue(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (Types)
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        var text = turnContext.Activity.Text ?? "a file";
        await BeforeAnswer(text, cancellationToken);
        await turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {text}"), cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text("Welcome"), cancellationToken);
}
