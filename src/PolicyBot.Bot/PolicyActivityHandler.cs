using PolicyBot.Answers;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Writing;
using PolicyBot.Bot.Delivery;
using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Matching;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Messages;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Teams;
using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot;

/// <summary>The conversation: welcomes, answers questions from the documents with their sources, and understands follow-ups.
/// Keeps what people think of answers. Whatever else a channel tells is left alone.</summary>
/// <param name="answerer">Answers questions; may wait until it can.</param>
/// <param name="suggestions">Knows what can be asked.</param>
/// <param name="memories">Remember the conversation.</param>
/// <param name="messages">Write answers as the channel shows them best.</param>
/// <param name="delivery">Brings them there.</param>
/// <param name="sentAnswers">Know what was answered.</param>
/// <param name="reactions">Keep what people think of it.</param>
/// <param name="removal">Forgets conversations that the bot was removed from.</param>
/// <param name="companies">Talks about the person's company and the measures that fit it.</param>
/// <param name="forgetting">Deletes what is kept about a person.</param>
/// <param name="failures">Ends turns that break, whichever adapter runs them.</param>
/// <param name="time">Tells how long things take.</param>
public sealed partial class PolicyActivityHandler(
    IAnswerer answerer,
    ISuggestedQuestions suggestions,
    ConversationMemories memories,
    AnswerMessages messages,
    AnswerDelivery delivery,
    SentAnswers sentAnswers,
    AnswerReactions reactions,
    RemovedInstallation removal,
    CompanyDialog companies,
    Forgetting.Forgetting forgetting,
    FailedTurn failures,
    TimeProvider time)
    : ActivityHandler
{
    // A welcome that waits for long is none.
    private static readonly TimeSpan SuggestionsPatience = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        try
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever breaks, the person is told politely and the conversation goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await failures.HandleAsync(turnContext, exception);
        }
    }

    /// <inheritdoc />
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = ((ITurnContext)turnContext).Activity;
        var message = IncomingMessage.Of(activity);
        var memory = await memories.ReadAsync(turnContext, cancellationToken);
        var language = message.Language ?? memory.Language ?? UserLanguage.Of(activity) ?? Language.English;
        memory = memory with { Language = language };
        if (message.Command == Command.ForgetMe)
        {
            await forgetting.RunAsync(turnContext, cancellationToken);
            await SayAsync(turnContext, language, Words.In(language).Forgotten, [], cancellationToken);
            return;
        }

        if (message is { Command: Command.None, HasWords: true } or { Click: not null })
        {
            await AnswerAsync(turnContext, message, memory, cancellationToken);
            return;
        }

        var words = Words.In(language);
        if (message.Command == Command.StartOver)
        {
            memory = memory with { Turns = [], IsReminded = false, Cited = [] };
            await companies.ForgetAsync(turnContext, cancellationToken);
        }

        await memories.WriteAsync(turnContext, memory, cancellationToken);
        await SayAsync(
            turnContext,
            language,
            message.Command switch
            {
                Command.Help => words.Help,
                Command.StartOver => words.StartedOver,
                Command.Thanks => words.Thanks,
                _ => message.HasAttachments ? words.AttachmentsOnly : words.Empty,
            },
            message.Command == Command.Thanks ? [] : await QuestionsAsync(activity, language, cancellationToken),
            cancellationToken);
    }

    private async Task AnswerAsync(
        ITurnContext turnContext, IncomingMessage message, ConversationMemory memory, CancellationToken cancellationToken)
    {
        DialogReply? dialog = null;
        var delivered = await delivery.DeliverAsync(
            turnContext,
            Words.In(memory.Language ?? Language.English),
            token => VerifiedSentences.Of(progress => AnswerAsync(progress, token)),
            answer => WriteAsync(turnContext, message, memory, dialog, answer, cancellationToken),
            cancellationToken);
        await sentAnswers.NoteAsync(turnContext, delivered, cancellationToken);

        async Task<Answer> AnswerAsync(IAnswerProgress progress, CancellationToken token)
        {
            var language = memory.Language ?? Language.English;
            dialog = message.Click is { } click
                ? await companies.ClickedAsync(turnContext, click, language, token)
                : await companies.ReplyAsync(turnContext, message.Text, language, memory.Cited ?? [], token);
            // What a channel says of the tenant is not proved here, so that only what everybody may read is answered from.
            return dialog?.Answer ?? await answerer.AnswerAsync(new Question(message.Text, null, memory.Turns), progress, token);
        }
    }

    private async Task<IReadOnlyList<Activity>> WriteAsync(
        ITurnContext turnContext,
        IncomingMessage message,
        ConversationMemory memory,
        DialogReply? dialog,
        Answer answer,
        CancellationToken cancellationToken)
    {
        var words = Words.In(answer.Language);
        var isFirst = (answer.Citations.Count > 0 || dialog?.Card?.Twin.Citations.Count > 0) && !memory.IsReminded;
        var isUnanswered = answer.Status is AnswerStatus.NoAnswer or AnswerStatus.OutOfScope or AnswerStatus.Clarify or AnswerStatus.Chat;
        var replies = messages.Write(
            answer,
            turnContext.Activity,
            before: Sentences(message.HasAttachments ? words.AttachmentsUnread : null, dialog?.Note),
            after: Sentences(isFirst ? words.OfficialText : null, isUnanswered ? dialog?.StillOpen : null));
        if (isUnanswered)
            Suggest(replies[^1], turnContext.Activity, answer.Suggestions ?? await QuestionsAsync(turnContext.Activity, answer.Language, cancellationToken));
        if (dialog is { Answer: not null })
            Suggest(replies[^1], turnContext.Activity, dialog.Suggestions);
        if (dialog?.Card is { } card)
        {
            if (isFirst)
                card.EndWith(words.OfficialText);
            card.AttachTo(replies);
        }

        // Kept first: whoever answers a reply at once is understood.
        await memories.WriteAsync(turnContext, After(memory, dialog, answer) with { IsReminded = memory.IsReminded || isFirst }, cancellationToken);
        return replies;
    }

    private static ConversationMemory After(ConversationMemory memory, DialogReply? dialog, Answer answer) => dialog is { Answer: not null }
        ? memory with { Cited = dialog.Cited ?? memory.Cited ?? [] }
        : memory with
        {
            Turns = ConversationTurns.After(memory.Turns, answer),
            Cited = answer.Citations.Count == 0
                ? memory.Cited ?? []
                : [.. answer.Citations.Select(citation => new CitedPlace(citation.DocumentId, citation.Start, citation.End))],
        };

    private static string? Sentences(params string?[] sentences) =>
        string.Join(' ', sentences.OfType<string>()) is { Length: > 0 } text ? text : null;

    private static async Task SayAsync(
        ITurnContext turnContext, Language language, string text, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var message = MessageFactory.Text(text);
        message.Locale = Locales.Of(language);
        Suggest(message, turnContext.Activity, questions);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private static void Suggest(Activity message, Activity asked, IReadOnlyList<string> questions)
    {
        // In a group nobody knows whose the buttons are; Teams refuses them there.
        if (questions.Count == 0 || TeamsChat.IsShared(asked))
            return;
        message.SuggestedActions = new SuggestedActions
        {
            To = asked.From?.Id is { } person ? [person] : null,
            Actions = [.. questions.Select(question => new CardAction { Type = ActionTypes.ImBack, Title = question, Value = question })],
        };
    }

    private async Task<IReadOnlyList<string>> QuestionsAsync(Activity asked, Language language, CancellationToken cancellationToken)
    {
        if (TeamsChat.IsShared(asked))
            return [];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var questions = suggestions.InAsync(language, patience.Token);
        try
        {
            return await questions.WaitAsync(SuggestionsPatience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await patience.CancelAsync();
            return [];
        }
    }
}
