using PolicyBot.Documents.Model;
using PolicyBot.Suggestions;

namespace PolicyBot.Http;

/// <summary>Lists questions to begin with.</summary>
internal static class SuggestionEndpoints
{
    /// <summary>Maps <c>/suggestions.json</c>.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder app) =>
        app.MapGet("/suggestions.json", ListAsync)
            .WithTags("Questions")
            .WithSummary("Questions that the documents answer, up to three in each language.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    // Waits while the documents are being loaded: the page asks once, when it opens.
    private static async Task<IReadOnlyList<Suggestion>> ListAsync(SuggestedQuestions suggestions, CancellationToken cancellationToken)
    {
        var found = new List<Suggestion>();
        foreach (var language in Enum.GetValues<Language>())
            found.AddRange(await suggestions.FindAsync(language, cancellationToken));
        return found;
    }
}
