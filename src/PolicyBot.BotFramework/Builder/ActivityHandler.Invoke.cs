using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyBot.BotFramework.Builder;

// Invokes: calls that are answered in the same request.
public partial class ActivityHandler
{
    /// <summary>The answer to an invoke that went well.</summary>
    /// <param name="body">What it brings; nothing when it is not given.</param>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers an invoke by its name; unknown ones with status 501.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    /// <returns>The answer; <see langword="null"/> when the bot sent it itself.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var value = ReadAdaptiveCardInvoke(turnContext.Activity.Value);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken).ConfigureAwait(false));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Somebody signs in.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    /// <exception cref="InvokeResponseException">Not overridden: status 501.</exception>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody pressed a button of an adaptive card.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The button.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the turn any more.</param>
    /// <returns>What the channel shows.</returns>
    /// <exception cref="InvokeResponseException">Not overridden: status 501.</exception>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(DelegatingTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);

        // The bot may have sent an answer already: there is one only.
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken)
            .ConfigureAwait(false);
    }

    private static AdaptiveCardInvokeValue ReadAdaptiveCardInvoke(object? value)
    {
        if (value is null)
            throw Refusal("BadRequest", "The invoke has no value.");
        if (value is not JObject json)
            throw Refusal("BadRequest", "The value of the invoke is no object.");
        AdaptiveCardInvokeValue invoke;
        try
        {
            invoke = json.ToObject<AdaptiveCardInvokeValue>()!;
        }
        catch (JsonException)
        {
            throw Refusal("BadRequest", "The value of the invoke is not that of a card's button.");
        }

        if (invoke.Action is null)
            throw Refusal("BadRequest", "The value of the invoke has no action.");
        if (invoke.Action.Type != "Action.Execute")
            throw Refusal("NotSupported", $"The action \"{invoke.Action.Type}\" is not supported; only Action.Execute is.");
        return invoke;
    }

    private static InvokeResponseException Refusal(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    /// <summary>Ends an invoke with a status other than 200.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object? _body;

        /// <summary>Makes one with a status.</summary>
        /// <param name="statusCode">The HTTP status of the answer.</param>
        /// <param name="body">What the answer brings; nothing when it is not given.</param>
        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>Makes one without a status.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>Makes one without a status.</summary>
        /// <param name="message">What went wrong.</param>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>Makes one without a status.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">Why.</param>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The answer.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
