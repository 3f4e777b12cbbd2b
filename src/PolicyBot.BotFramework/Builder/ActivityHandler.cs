namespace PolicyBot.BotFramework.Builder;

/// <summary>A bot with one method for each kind of activity; what is not overridden does nothing.</summary>
public partial class ActivityHandler : IBot
{
    /// <summary>Calls the method for the activity's kind, and sends the answer to an invoke.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    /// <exception cref="ArgumentException">The activity has no type.</exception>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is not { Type: { } type })
            throw new ArgumentException("The turn has no activity with a type.", nameof(turnContext));

        return type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(), cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(), cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(), cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(), cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(), cancellationToken),
            ActivityTypes.Event => OnEventActivityAsync(As<IEventActivity>(), cancellationToken),
            ActivityTypes.Invoke => AnswerInvokeAsync(As<IInvokeActivity>(), cancellationToken),
            ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(), cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(As<ITypingActivity>(), cancellationToken),
            ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(), cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };

        DelegatingTurnContext<T> As<T>()
            where T : IActivity => new(turnContext);
    }

    /// <summary>Somebody said something.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody changed what they said.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody deleted what they said.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The conversation changed: calls <see cref="OnMembersAddedAsync"/> or <see cref="OnMembersRemovedAsync"/> when
    /// somebody other than the bot came or went.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (activity.MembersAdded is { } added)
            return HasOthers(added) ? OnMembersAddedAsync(added, turnContext, cancellationToken) : Task.CompletedTask;
        if (activity.MembersRemoved is { } removed && HasOthers(removed))
            return OnMembersRemovedAsync(removed, turnContext, cancellationToken);
        return Task.CompletedTask;

        bool HasOthers(IList<ChannelAccount> members) => members.Any(member => member?.Id != activity.Recipient?.Id);
    }

    /// <summary>Somebody other than the bot came.</summary>
    /// <param name="membersAdded">Who came; the bot may be among them.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody other than the bot went.</summary>
    /// <param name="membersRemoved">Who went; the bot may be among them.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody reacted to a message: calls <see cref="OnReactionsAddedAsync"/>, then <see cref="OnReactionsRemovedAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual async Task OnMessageReactionActivityAsync(
        ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.ReactionsAdded is { } added)
            await OnReactionsAddedAsync(added, turnContext, cancellationToken).ConfigureAwait(false);
        if (turnContext.Activity.ReactionsRemoved is { } removed)
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Somebody gave reactions.</summary>
    /// <param name="messageReactions">The reactions.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody took reactions back.</summary>
    /// <param name="messageReactions">The reactions.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnReactionsRemovedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A program told the bot something: calls <see cref="OnTokenResponseEventAsync"/> for a token, else <see cref="OnEventAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name == SignInConstants.TokenResponseEventName
            ? OnTokenResponseEventAsync(turnContext, cancellationToken)
            : OnEventAsync(turnContext, cancellationToken);
    }

    /// <summary>A token came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Any other event came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The conversation is over.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody types.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The bot was installed or removed: calls <see cref="OnInstallationUpdateAddAsync"/> or
    /// <see cref="OnInstallationUpdateRemoveAsync"/>.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>The bot was installed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was removed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An activity of a kind came that has no method here.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
