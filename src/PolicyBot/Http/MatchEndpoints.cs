using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using PolicyBot.Documents;
using PolicyBot.Eligibility;
using PolicyBot.Loading;

namespace PolicyBot.Http;

/// <summary>Tells which measures fit a company.</summary>
internal static class MatchEndpoints
{
    /// <summary>Maps <c>POST /api/match</c>.</summary>
    public static void MapMatch(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/match", Match)
            .WithTags("Eligibility")
            .WithSummary("Tells which measures fit a company, which do not and why, and what to ask next.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static MatchResult Match(MatchRequest request, Assistant assistant, MeasureLibrary measures, TimeProvider time)
    {
        var hasProfile = request.Profile is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };
        if (request.Text is null == !hasProfile)
            throw new InvalidInputException("Send either {\"text\": \"…\"} or {\"profile\": {\"facts\": […]}}.");
        DateOnly? asOf = request.AsOf is not { } given ? null
            : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new InvalidInputException("The field \"asOf\" is no date: write it as \"2026-11-23\".");
        var matching = new CompanyMatching(measures.Current(assistant.Library.Current), time);
        return request.Text is { } text ? matching.Match(text, asOf) : matching.Match(request.Profile!.Value, "profile", asOf);
    }

    /// <summary>A company.</summary>
    /// <param name="Text">The company in words, in English or Chinese; or give its profile.</param>
    /// <param name="Profile">The company's facts, as a match returns them; or give it in words.</param>
    /// <param name="AsOf">The day to compare dates with, such as 2026-11-23; today when not given.</param>
    internal sealed record MatchRequest(
        [property: Description("The company in words, in English or Chinese; or give its profile.")] string? Text = null,
        [property: Description("The company's facts, as a match returns them; or give it in words.")] JsonElement? Profile = null,
        [property: Description("The day to compare dates with, such as 2026-11-23; today when not given.")] string? AsOf = null);
}
