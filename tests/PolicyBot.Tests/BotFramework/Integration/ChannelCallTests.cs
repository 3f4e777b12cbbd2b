using System.Diagnostics;
using System.Globalization;
using System.Net;
using PolicyBot.BotFramework.Builder;
using PolicyBot.BotFramework.Schema;

namespace PolicyBot.Tests.BotFramework.Integration;

public sealed class ChannelCallTests : IAsyncLifetime
{
    private FakeChannel _channel = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public ValueTask DisposeAsync() => _channel.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_channel_that_is_busy_for_the_moment_is_tried_again(int status)
    {
        _channel.AnswerNext(status);
        _channel.AnswerNext(status);

        Assert.Null(await SendAsync());

        Assert.Equal(3, _channel.Calls.Count);
        Assert.All(_channel.Calls, call => Assert.Equal("News", (string?)call.Activity?["text"]));
    }

    [Fact]
    public async Task The_wait_that_the_channel_asks_for_is_kept()
    {
        _channel.AnswerNext(429, retryAfter: "1");
        var watch = Stopwatch.StartNew();

        Assert.Null(await SendAsync());

        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(900), $"It waited {watch.Elapsed} only.");
        Assert.Equal(2, _channel.Calls.Count);
    }

    [Fact]
    public async Task A_time_that_the_channel_names_is_waited_for()
    {
        _channel.AnswerNext(503, retryAfter: DateTimeOffset.UtcNow.AddSeconds(-5).ToString("R", CultureInfo.InvariantCulture));

        Assert.Null(await SendAsync());

        Assert.Equal(2, _channel.Calls.Count);
    }

    [Fact]
    public async Task A_longer_wait_than_there_is_time_for_is_an_error_at_once()
    {
        _channel.AnswerNext(429, retryAfter: "3600");

        var error = await SendAsync();

        Assert.Contains("429", error?.Message, StringComparison.Ordinal);
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task A_channel_that_stays_busy_is_given_up()
    {
        for (var i = 0; i < 5; i++)
            _channel.AnswerNext(503);

        var error = await SendAsync();

        Assert.Contains("503", error?.Message, StringComparison.Ordinal);
        Assert.Equal(3, _channel.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_refusal_is_told_with_the_channels_own_words_and_not_repeated(int status)
    {
        _channel.AnswerNext(status, """{"error":{"code":"BadSyntax","message":"no"}}""");

        var error = Assert.IsType<ErrorResponseException>(await SendAsync());

        Assert.Equal(("BadSyntax", "no"), (error.Body?.Error?.Code, error.Body?.Error?.Message));
        Assert.Single(_channel.Calls);
    }

    [Theory]
    [InlineData(201, "")]
    [InlineData(202, "{}")]
    [InlineData(200, "<html>")]
    public async Task What_was_taken_is_sent_whatever_the_channel_says_about_it(int status, string body)
    {
        _channel.AnswerNext(status, body);

        Assert.Null(await SendAsync());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _channel.Answers.Enqueue(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });

        Assert.IsType<ErrorResponseException>(await SendAsync());
        Assert.Single(_channel.Calls);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_is_an_error()
    {
        _channel.Answers.Enqueue(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var error = await SendAsync();

        Assert.Contains("did not answer", Assert.IsType<ErrorResponseException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_an_error()
    {
        await _channel.DisposeAsync();

        var error = await SendAsync("http://127.0.0.1:1/");

        Assert.Contains("cannot be reached", Assert.IsType<ErrorResponseException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_turn_stops_waiting_for_the_channel()
    {
        _channel.AnswerNext(503, retryAfter: "10");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);

        var sending = server.Adapter.ContinueConversationAsync("app", Reference(_channel.Url), async (turn, token) =>
        {
            stop.CancelAfter(TimeSpan.FromMilliseconds(300));
            await turn.SendActivityAsync("News", cancellationToken: token);
        }, stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_reply_that_cannot_be_delivered_fails_the_request()
    {
        _channel.AnswerNext(403);
        await using var server = await BotServer.StartAsync((turn, token) => turn.SendActivityAsync("Hi", cancellationToken: token));

        using var response = await server.PostAsync(
            $$"""{"type":"message","id":"a","channelId":"test","serviceUrl":"{{_channel.Url}}","conversation":{"id":"c"} }""");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private static ConversationReference Reference(string serviceUrl) =>
        new(conversation: new ConversationAccount(id: "c1"), channelId: "test", serviceUrl: serviceUrl);

    private async Task<Exception?> SendAsync(string? serviceUrl = null)
    {
        Exception? error = null;
        await using var server = await BotServer.StartAsync((_, _) => Task.CompletedTask);
        await server.Adapter.ContinueConversationAsync("app", Reference(serviceUrl ?? _channel.Url), async (turn, token) =>
            error = await Record.ExceptionAsync(() => turn.SendActivityAsync("News", cancellationToken: token)), Token);
        return error;
    }
}
