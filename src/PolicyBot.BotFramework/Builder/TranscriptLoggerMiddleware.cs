using Newtonsoft.Json;
using PolicyBot.BotFramework.Builder.Integration.AspNet.Core;

namespace PolicyBot.BotFramework.Builder;

/// <summary>Keeps copies of what is said in every turn that did not fail: what came, what was sent, replaced and deleted, in order.
/// The turn does not wait for the logger.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    /// <summary>Makes it.</summary>
    /// <param name="transcriptLogger">Keeps the activities.</param>
    /// <exception cref="ArgumentNullException">The logger is null.</exception>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        _logger = transcriptLogger;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var transcript = new Queue<Activity>();
        var incoming = turnContext.Activity;
        incoming.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(incoming.From.Role))
            incoming.From.Role = RoleTypes.User;
        if (incoming is not { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
            transcript.Enqueue(Copy(incoming));

        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next().ConfigureAwait(false);
            foreach (var activity in activities)
                transcript.Enqueue(Copy(activity));
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next().ConfigureAwait(false);
            var copy = Copy(activity);
            copy.Type = ActivityTypes.MessageUpdate;
            transcript.Enqueue(copy);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next().ConfigureAwait(false);
            transcript.Enqueue(Copy(new Activity(ActivityTypes.MessageDelete, id: reference.ActivityId).ApplyConversationReference(reference)));
        });

        await nextTurn(cancellationToken).ConfigureAwait(false);
        _ = LogAsync(transcript);
    }

    private async Task LogAsync(Queue<Activity> transcript)
    {
        try
        {
            foreach (var activity in transcript)
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            System.Diagnostics.Trace.TraceError("The transcript could not be kept: {0}", exception);
        }
    }

    private static Activity Copy(Activity activity)
    {
        var settings = HttpHelper.BotMessageSerializerSettings;
        var copy = JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, settings), settings)!;
        if (string.IsNullOrEmpty(copy.Id))
            copy.Id = $"g_{Guid.NewGuid()}";
        copy.Timestamp ??= DateTimeOffset.UtcNow;
        return copy;
    }
}
