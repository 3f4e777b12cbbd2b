using Newtonsoft.Json.Linq;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Handler _handler = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "update")]
    [InlineData(ActivityTypes.MessageDelete, "delete")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData("handoff", "unrecognized")]
    [InlineData("Message", "unrecognized")]
    public async Task Each_kind_has_its_method(string type, string called)
    {
        await RunAsync(new Activity(type));

        Assert.Equal([called], _handler.Called);
    }

    [Fact]
    public async Task Members_are_welcomed_unless_only_the_bot_itself_came()
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot")] });
        Assert.Empty(_handler.Called);

        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("u")] });
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("u")] });
        Assert.Equal(["added bot,u", "removed u"], _handler.Called);
    }

    [Fact]
    public async Task Reactions_given_come_before_those_taken_back()
    {
        await RunAsync(new Activity(ActivityTypes.MessageReaction)
        {
            ReactionsRemoved = [new MessageReaction("heart")],
            ReactionsAdded = [new MessageReaction("like")],
        });

        Assert.Equal(["+like", "-heart"], _handler.Called);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Installing_and_removing_have_their_methods(string action, string called)
    {
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal([called], _handler.Called);
    }

    [Fact]
    public async Task A_token_event_has_its_method()
    {
        await RunAsync(new Activity(ActivityTypes.Event) { Name = "tokens/response" });

        Assert.Equal(["token"], _handler.Called);
    }

    [Fact]
    public async Task An_unknown_invoke_is_answered_with_501()
    {
        var response = await InvokeAsync("unknown", null);

        Assert.Equal((501, null), (response.Status, response.Body));
    }

    [Fact]
    public async Task A_pressed_card_button_is_answered_with_what_the_bot_returns()
    {
        var response = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"go"}}""");

        Assert.Equal(200, response.Status);
        Assert.Equal("go", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Type);
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("[1]", "BadRequest")]
    [InlineData("\"go\"", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":"go"}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task A_malformed_card_button_is_answered_with_400(string? value, string code)
    {
        var response = await InvokeAsync("adaptiveCard/action", value);

        Assert.Equal(400, response.Status);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response.Body);
        Assert.Equal((400, code), (body.StatusCode, ((Error)body.Value!).Code));
    }

    [Fact]
    public async Task An_invoke_that_the_bot_answered_itself_gets_no_second_answer()
    {
        var response = await InvokeAsync("own", null);

        Assert.Equal(202, response.Status);
    }

    [Fact]
    public async Task A_turn_without_a_type_is_an_error() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));

    private async Task<InvokeResponse> InvokeAsync(string name, string? value)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = name, Value = value is null ? null : JToken.Parse(value) });
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, sent.Type);
        return (InvokeResponse)sent.Value!;
    }

    private Task<TurnContext> RunAsync(Activity activity)
    {
        activity.Recipient = new ChannelAccount("bot");
        return _adapter.RunAsync(activity, _handler.OnTurnAsync);
    }

    private sealed class Handler : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
            Note("delete");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
            Note("end");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("token");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("unrecognized");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note("-" + messageReactions[0].Type);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("uninstalled");

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Name == "own")
            {
                var answer = new InvokeResponse { Status = 202 };
                await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancellationToken);
            }

            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = invokeValue.Action?.Verb });

        private Task Note(string called)
        {
            Called.Add(called);
            return Task.CompletedTask;
        }
    }
}
