using System.Net;
using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Matching.Cards;
using PolicyBot.Bot.Messages;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot;

// What channels tell besides messages: who came, that the bot was installed or removed, and what people think of answers.
public sealed partial class PolicyActivityHandler
{
    /// <inheritdoc />
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // Teams tells of the installation too, at the same moment, and of everybody who ever joins a team.
        ArgumentNullException.ThrowIfNull(turnContext);
        return TeamsChat.IsTeams(((ITurnContext)turnContext).Activity) ? Task.CompletedTask : WelcomeAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // A new version of the app is nothing that people need to be told.
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Action == "add" ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Action == "remove" ? removal.ForgetAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Name != FeedbackInvoke.Name)
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        var status = await reactions.ReceiveAsync(turnContext, cancellationToken);
        // Teams takes no other body for success.
        return new InvokeResponse { Status = (int)status, Body = status == HttpStatusCode.OK ? new JObject() : null };
    }

    /// <inheritdoc />
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (CardClick.Of(invokeValue?.Action?.Data) is not { } click)
            return await base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue!, cancellationToken);
        var memory = await memories.ReadAsync(turnContext, cancellationToken);
        var language = memory.Language ?? UserLanguage.Of(((ITurnContext)turnContext).Activity) ?? Language.English;
        try
        {
            // The verb stands there twice: who sends two different ones did not press a button.
            var reply = await companies.ClickedAsync(
                turnContext, click.Verb == invokeValue!.Action!.Verb ? click : click with { Verb = null }, language, cancellationToken);
            return reply switch
            {
                { Refusal: CardRefusal.Unreadable } => throw Refused(HttpStatusCode.BadRequest, "BadRequest", reply.Answer!.Text),
                { Card: { } card } => new AdaptiveCardInvokeResponse
                {
                    StatusCode = (int)HttpStatusCode.OK, Type = CompanyCard.ContentType, Value = card.Content,
                },
                _ => new AdaptiveCardInvokeResponse
                {
                    StatusCode = (int)HttpStatusCode.OK, Type = "application/vnd.microsoft.activity.message", Value = reply.Answer!.Text,
                },
            };
        }
        catch (StorageUnavailableException)
        {
            throw Refused(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", Words.In(language).Unavailable);
        }
    }

    private static InvokeResponseException Refused(HttpStatusCode status, string code, string message) => new(
        status, new AdaptiveCardInvokeResponse { StatusCode = (int)status, Type = "application/vnd.microsoft.error", Value = new Error(code, message) });

    private async Task WelcomeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var memory = await memories.ReadAsync(turnContext, cancellationToken);
        if (memory.IsWelcomed)
            return;
        var language = UserLanguage.Of(turnContext.Activity) ?? memory.Language ?? Language.English;
        await memories.WriteAsync(turnContext, memory with { IsWelcomed = true }, cancellationToken);
        var words = Words.In(language);
        var questions = await QuestionsAsync(turnContext.Activity, language, cancellationToken);
        await SayAsync(
            turnContext, language, questions.Count == 0 ? words.Welcome : $"{words.Welcome}\n\n{words.WelcomeSuggestions}", questions, cancellationToken);
    }
}
