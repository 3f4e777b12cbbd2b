using System.ComponentModel;
using PolicyBot.Documents;
using PolicyBot.Loading;
using PolicyBot.Output;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Http;

/// <summary>Finds passages.</summary>
internal static class SearchEndpoints
{
    private const int UsualTop = 10;

    /// <summary>Maps <c>POST /api/search</c>.</summary>
    public static void MapSearch(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/search", SearchAsync)
            .WithTags("Questions")
            .WithSummary("Finds the passages that match a text, best first.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IReadOnlyList<FoundPassage>> SearchAsync(
        SearchRequest request, Assistant assistant, CancellationToken cancellationToken)
    {
        var text = request.Text
            ?? throw new InvalidInputException("The field \"text\" is missing. Send {\"text\": \"…\"}.");
        RequestLimits.RequireSearchable(text);
        var top = request.Top ?? UsualTop;
        if (top is < 1 or > RequestLimits.Top)
            throw new InvalidInputException($"The field \"top\" is {top}: give a number from 1 to {RequestLimits.Top}.");
        var result = await assistant.Search.SearchAsync(text, SearchFilter.Public, top, cancellationToken);
        return FoundPassage.Of(result.Hits);
    }

    /// <summary>What to search for.</summary>
    /// <param name="Text">A question or some words.</param>
    /// <param name="Top">How many passages at most.</param>
    internal sealed record SearchRequest(
        [property: Description("A question or some words.")] string? Text,
        [property: Description("How many passages at most, from 1 to 100; 10 when not given.")] int? Top = null);
}
