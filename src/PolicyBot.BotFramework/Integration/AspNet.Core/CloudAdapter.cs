using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PolicyBot.BotFramework.Connector;
using PolicyBot.BotFramework.Connector.Authentication;

namespace PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

/// <summary>Serves the requests of Bot Framework channels in ASP.NET Core. The turn runs inside the request; what the bot sends is
/// posted to the activity's service URL, or comes back in the response where that is asked for.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly SeenActivities _seen = new(TimeProvider.System);

    /// <summary>Makes one.</summary>
    /// <param name="botFrameworkAuthentication">Finds out who calls.</param>
    /// <param name="logger">Takes what goes wrong.</param>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Makes one that checks callers by the configuration.</summary>
    /// <param name="configuration">Holds <c>MicrosoftAppId</c>.</param>
    /// <param name="httpClientFactory">Makes what sends requests to channels.</param>
    /// <param name="logger">Takes what goes wrong.</param>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>Serves one request. The statuses: 200, or an invoke's own; 400 for what is no activity or cannot be answered; 401 for a
    /// caller who may not; 405, 413 and 415 for a wrong method, size and media type; 409 for an activity that came before; 503 while the keys
    /// of tokens cannot be fetched. Refusals are problem details (RFC 9457).</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response, not begun.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        Activity activity;
        AuthenticateRequestResult caller;
        try
        {
            activity = await ReadActivityAsync(httpRequest, cancellationToken).ConfigureAwait(false);
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(
                activity, httpRequest.Headers.Authorization, cancellationToken).ConfigureAwait(false);
            RequireAddress(activity);
        }
        catch (RequestRefusedException refusal)
        {
            if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
                httpResponse.Headers.RetryAfter = "5";
            await RefuseAsync(httpResponse, refusal.Status, refusal.Message, refusal.InnerException).ConfigureAwait(false);
            return;
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(httpResponse, exception.StatusCode, exception.Message).ConfigureAwait(false);
            return;
        }
        catch (UnauthorizedAccessException exception)
        {
            // What is wrong with a token is the operator's business.
            httpResponse.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(
                httpResponse, StatusCodes.Status401Unauthorized, "A channel's token for this bot is needed, as Authorization: Bearer.", exception)
                .ConfigureAwait(false);
            return;
        }

        var isKnown = caller.ClaimsIdentity?.AuthenticationType != AuthenticationConstants.AnonymousAuthType;
        if (isKnown && !_seen.Add(activity))
        {
            await RefuseAsync(httpResponse, StatusCodes.Status409Conflict, "This activity was received before.").ConfigureAwait(false);
            return;
        }

        InvokeResponse? response;
        try
        {
            response = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _seen.Remove(activity);
            throw;
        }

        // Its name is whatever the caller wrote.
        if (response is { Status: >= StatusCodes.Status400BadRequest })
            Logger.LogWarning("An invoke was refused with status {Status}", response.Status);

        // An invoke's status belongs to the bot, and an empty body stays empty.
        if (httpResponse.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        await HttpHelper.WriteResponseAsync(httpResponse, response).ConfigureAwait(false);
    }

    private static async Task<Activity> ReadActivityAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
            throw new RequestRefusedException(StatusCodes.Status405MethodNotAllowed, "Activities are sent with POST.");
        var activity = await RequestBody.ReadAsync<Activity>(request, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(activity.Type) ? throw Malformed("The activity has no type.") : activity;
    }

    private static void RequireAddress(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ServiceUrl))
            throw Malformed("The activity has no serviceUrl.");
        if (ServiceAddress.Read(activity.ServiceUrl) is null)
            throw Malformed("The activity's serviceUrl is no absolute http or https URL.");
        if (activity.Conversation is not { Id: { Length: > 0 } conversation })
            throw Malformed("The activity has no conversation.id.");
        if (!ServiceAddress.CanName(conversation) || (activity.Id is { } id && !ServiceAddress.CanName(id)))
            throw Malformed("The activity's id or conversation.id is no id.");
    }

    private static RequestRefusedException Malformed(string message) => new(StatusCodes.Status400BadRequest, message);

    private Task RefuseAsync(HttpResponse response, int status, string detail, Exception? cause = null)
    {
        Logger.LogWarning("An activity was refused with status {Status}: {Detail} {Cause}", status, detail, cause?.Message);
        if (status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.Post;
        return Results.Problem(detail, statusCode: status).ExecuteAsync(response.HttpContext);
    }
}
