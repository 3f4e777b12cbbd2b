using System.ComponentModel;
using PolicyBot.Answering;
using PolicyBot.Answers.Model;
using PolicyBot.Conversations;
using PolicyBot.Documents;

namespace PolicyBot.Http;

/// <summary>Answers questions.</summary>
internal static class AskEndpoints
{
    /// <summary>Maps <c>POST /api/ask</c>.</summary>
    public static void MapAsk(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/ask", AskAsync)
            .WithTags("Questions")
            .WithSummary("Answers a question from the documents, every sentence cited.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Answer> AskAsync(
        AskRequest request, AnswerService answers, ConversationStore conversations, CancellationToken cancellationToken)
    {
        var text = request.Question
            ?? throw new InvalidInputException("The field \"question\" is missing. Send {\"question\": \"…\"}.");
        if (request.ConversationId is { Length: 0 or > ConversationStore.IdLength })
            throw new InvalidInputException($"The field \"conversationId\" has 1 to {ConversationStore.IdLength} characters.");

        IReadOnlyList<Turn> turns = request.ConversationId is { } id ? conversations.Turns(id) : [];
        var answer = await answers.AnswerAsync(new Question(text, null, turns), cancellationToken);
        if (request.ConversationId is { } conversation)
            conversations.Note(conversation, answer);
        return answer;
    }

    /// <summary>A question.</summary>
    /// <param name="Question">The question, in English or Chinese.</param>
    /// <param name="ConversationId">Any id that the questions of one conversation share, so that follow-ups are understood.</param>
    internal sealed record AskRequest(
        [property: Description("The question, in English or Chinese.")] string? Question,
        [property: Description("Any id that the questions of one conversation share, so that follow-ups are understood.")] string? ConversationId = null);
}
