using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json.Linq;
using PolicyBot.DirectLine.Activities;
using PolicyBot.DirectLine.Limits;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.DirectLine.Http;

/// <summary>Takes what the user says and gives what was said.</summary>
/// <param name="calls">Tells what a call may do.</param>
/// <param name="access">Knows whose rate is not limited.</param>
/// <param name="rate">Limits how often a person posts.</param>
/// <param name="gate">Knows whether too many turns wait.</param>
/// <param name="limits">How large an activity may be.</param>
internal sealed class ActivityEndpoints(Calls calls, IDirectLineAccess access, PostRate rate, TurnGate gate, DirectLineLimits limits)
{
    // Files up to this size are read to their end, so that the refusal arrives.
    private const long LargestUpload = 16 * 1024 * 1024;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/conversations/{id}/activities", PostAsync);
        app.MapGet("/conversations/{id}/activities", PollAsync);
        app.MapPost("/conversations/{id}/upload", UploadAsync);
    }

    private async Task<IResult> PostAsync(HttpContext http, string id)
    {
        var (conversation, user) = await calls.ConversationAsync(http.Request, id);
        RequireRoom(http.Request, id, user);
        var body = await Body.ReadAsync(http.Request, limits.ActivityBytes);
        var posted = PostedActivity.Read(body, limits.ActivityDepth);
        return Results.Json(new { id = await conversation.PostAsync(posted, user) });
    }

    private async Task<IResult> PollAsync(HttpContext http, string id, string? watermark = null)
    {
        var (conversation, _) = await calls.ConversationAsync(http.Request, id);
        await conversation.RefreshAsync(http.RequestAborted);
        var set = conversation.Log.ReadAfter(Watermark.Read(watermark));
        return Results.Bytes(set.ToJson(), $"{MediaTypeNames.Application.Json}; charset=utf-8");
    }

    // The bot is told of a file, without it, and says in its own words that it reads none.
    private async Task<IResult> UploadAsync(HttpContext http, string id)
    {
        var (conversation, user) = await calls.ConversationAsync(http.Request, id);
        RequireRoom(http.Request, id, user);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestUpload;
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var file = new JObject { ["contentType"] = MediaTypeNames.Application.Octet, ["name"] = "file" };
        var fields = new JObject { ["type"] = ActivityTypes.Message, ["attachments"] = new JArray(file) };
        await conversation.TellAsync(new PostedActivity(fields, ActivityTypes.Message, null), user);
        throw new DirectLineException(
            StatusCodes.Status415UnsupportedMediaType, "NotSupported", "Files cannot be read here. Write your question as text.");
    }

    // Who gets tokens as he likes is not held by what one of them allows.
    private void RequireRoom(HttpRequest request, string conversationId, string userId)
    {
        if (!access.MayHaveToken(request) && !access.PresentsSecret(request))
            rate.Count(conversationId, userId);
        gate.RequireRoom();
    }
}
