using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using PolicyBot.Answers.Model;
using PolicyBot.Bot;
using PolicyBot.Bot.Delivery;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Wording;
using PolicyBot.BotFramework.Schema;
using PolicyBot.Documents.Model;
using PolicyBot.Tests.BotFramework.Integration;

namespace PolicyBot.Tests.Bot.Teams;

/// <summary>A chat in Teams, over HTTP, in which one answer is written slowly. The clock runs only while a test waits for it.</summary>
internal sealed class StreamingChat : IAsyncDisposable
{
    private const string Streamed = "a-1";

    private readonly FakeTimeProvider _time = new();
    private readonly Channel<string> _additions = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<(int Status, string Body)> _answers = [];
    private FakeChannel? _teams;
    private BotServer? _bot;
    private Task<HttpResponseMessage>? _turn;

    public IReadOnlyList<FakeChannel.Call> Calls => [.. _teams!.Calls];

    public ConcurrentQueue<DateTimeOffset> Times { get; } = [];

    public DeliveredAnswer? Delivered { get; private set; }

    public CancellationToken Work { get; private set; }

    public static Answer Whole(string text = "It is valid for three years.") => new(
        "How long?", Language.English, AnswerStatus.Answered, text.Replace(".", " [1].", StringComparison.Ordinal),
        [new Claim(text, [1], Support.Quoted)],
        [new Citation(1, "doc", "Measures", null, "doc.md", ["Term"], null, "three years", 0, 11, "/sources/doc?s=0-11#s0-11")],
        Composer.Extractive, 1);

    /// <summary>Asks; the channel answers its first calls as told, all others with success.</summary>
    public static async Task<StreamingChat> AskAsync(string conversationType = "personal", string mode = "normal", params (int Status, string Body)[] answers)
    {
        var chat = new StreamingChat();
        foreach (var answer in answers)
            chat._answers.Enqueue(answer);
        chat._teams = await FakeChannel.StartAsync();
        for (var i = 0; i < 50; i++)
            chat._teams.Answers.Enqueue(chat.AnswerAsync);
        var delivery = new AnswerDelivery(chat._time);
        chat._bot = await BotServer.StartAsync(async (turn, token) =>
        {
            try
            {
                chat.Delivered = await delivery.DeliverAsync(turn, Words.In(Language.English), chat.Begin, answer => Write(answer, turn.Activity), token);
            }
            catch (InvalidOperationException exception)
            {
                await new FailedTurn(NullLogger<FailedTurn>.Instance).HandleAsync(turn, exception);
            }
        });
        chat._turn = chat._bot.PostAsync(new JObject
        {
            ["type"] = "message", ["id"] = "q-1", ["text"] = "How long?", ["channelId"] = "msteams", ["serviceUrl"] = chat._teams.Url,
            ["deliveryMode"] = mode, ["from"] = new JObject { ["id"] = "29:user" }, ["recipient"] = new JObject { ["id"] = "28:bot" },
            ["conversation"] = new JObject { ["id"] = "19:chat", ["conversationType"] = conversationType },
        }.ToString());
        return chat;
    }

    public static string Refused(string message, string code = "ContentStreamNotAllowed") =>
        new JObject { ["error"] = new JObject { ["code"] = code, ["message"] = message } }.ToString();

    public void Add(string text) => _additions.Writer.TryWrite(text);

    public void Finish(Answer? answer = null) => _answer.TrySetResult(answer ?? Whole());

    public void Break() => _answer.TrySetException(new InvalidOperationException("secret"));

    /// <summary>Lets time pass until the channel was called so often.</summary>
    public Task CalledAsync(int times) => UntilAsync(() => _teams!.Calls.Count >= times && Times.Count >= times);

    /// <summary>Lets time pass until the turn is over.</summary>
    public async Task<string> EndAsync()
    {
        await UntilAsync(() => _turn!.IsCompleted);
        using var response = await _turn!;
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets time pass at once.</summary>
    public void Pass(TimeSpan time) => _time.Advance(time);

    public async ValueTask DisposeAsync()
    {
        await _bot!.DisposeAsync();
        await _teams!.DisposeAsync();
    }

    private AnswerInProgress Begin(CancellationToken token)
    {
        Work = token;
        return new AnswerInProgress(_additions.Reader.ReadAllAsync(token), _answer.Task);
    }

    private static Task<IReadOnlyList<Activity>> Write(Answer answer, Activity asked) =>
        Task.FromResult(new AnswerMessages(new SourceLinks(new Uri("https://policies.example.com"))).Write(answer, asked));

    private Task AnswerAsync(HttpContext context)
    {
        Times.Enqueue(_time.GetUtcNow());
        var (status, body) = _answers.TryDequeue(out var told) ? told : Times.Count == 1 ? (201, $$"""{"id":"{{Streamed}}"}""") : (202, "{}");
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 3_000 && !isSo(); i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }

        Assert.True(isSo(), "It did not happen in time.");
    }
}
