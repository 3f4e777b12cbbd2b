using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PolicyBot.DirectLine;

namespace PolicyBot.Tests.DirectLine.Http;

public sealed class StreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_said_arrives_as_it_is_said()
    {
        await using var server = await ChannelServer.StartAsync(new Echo { Types = true });
        var conversation = await server.StartConversationAsync();
        using var socket = await ChannelServer.OpenStreamAsync(conversation.StreamUrl);
        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, Token);

        await server.PostAsync(conversation, "hello");
        var reader = new Reader(socket);
        await reader.ReadUntilAsync(3);

        Assert.Equal(["Welcome", "hello", "Echo: hello"], reader.Texts);
        Assert.StartsWith("ws://127.0.0.1", conversation.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_comes_back_goes_on_where_it_was()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();
        var socket = await ChannelServer.OpenStreamAsync(conversation.StreamUrl);
        var before = new Reader(socket);
        await server.PostAsync(conversation, "one");
        await before.ReadUntilAsync(3);
        socket.Abort();
        socket.Dispose();
        await server.PostAsync(conversation, "two");

        var again = await ChannelServer.JsonAsync(await server.SendAsync(HttpMethod.Get, $"conversations/{conversation.Id}?watermark={before.Watermark}", conversation.Token));
        using var second = await ChannelServer.OpenStreamAsync(again.GetProperty("streamUrl").GetString()!);
        var after = new Reader(second);
        await server.PostAsync(conversation, "three");
        await after.ReadUntilAsync(4);

        Assert.Equal(["Welcome", "one", "Echo: one"], before.Texts);
        Assert.Equal(["two", "Echo: two", "three", "Echo: three"], after.Texts);
        Assert.NotEqual(conversation.Token, again.GetProperty("token").GetString());
    }

    [Fact]
    public async Task Several_readers_get_everything_each_with_posts_from_all_sides()
    {
        await using var server = await ChannelServer.StartAsync(new Echo { Types = true }, new DirectLineLimits { WaitingTurns = 200 });
        var conversation = await server.StartConversationAsync();
        var readers = new List<Reader>();
        for (var i = 0; i < 4; i++)
            readers.Add(new Reader(await ChannelServer.OpenStreamAsync(conversation.StreamUrl)));

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => server.PostAsync(conversation, $"{i}")));
        await Task.WhenAll(readers.Select(r => r.ReadUntilAsync(61)));
        var polled = (await server.PollUntilAsync(conversation, 61)).Select(a => a.GetProperty("text").GetString()!).ToArray();

        Assert.All(readers, reader => Assert.Equal(polled, reader.Texts));
        Assert.Equal(61, polled.Distinct().Count());
        Assert.Equal(
            polled.Where(t => t.StartsWith("Echo", StringComparison.Ordinal)),
            polled.Where(t => char.IsAsciiDigit(t[0])).Select(t => $"Echo: {t}"));
        readers.ForEach(r => r.Dispose());
    }

    [Fact]
    public async Task Silence_is_broken_by_empty_frames()
    {
        await using var server = await ChannelServer.StartAsync(limits: new DirectLineLimits { KeepAlive = TimeSpan.FromMilliseconds(50) });
        var conversation = await server.StartConversationAsync();
        using var reader = new Reader(await ChannelServer.OpenStreamAsync(conversation.StreamUrl));

        await reader.ReadUntilAsync(1);
        for (var i = 0; i < 3; i++)
            Assert.Equal("", await reader.FrameAsync());
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye()
    {
        await using var server = await ChannelServer.StartAsync();
        var conversation = await server.StartConversationAsync();
        using var reader = new Reader(await ChannelServer.OpenStreamAsync(conversation.StreamUrl));
        await reader.ReadUntilAsync(1);

        var stopping = server.StopAsync();
        var frame = await reader.FrameAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.Null(frame);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, reader.Socket.CloseStatus);
    }

    [Fact]
    public async Task A_reader_that_leaves_properly_is_let_go()
    {
        await using var server = await ChannelServer.StartAsync(limits: new DirectLineLimits { StreamsPerConversation = 1 });
        var conversation = await server.StartConversationAsync();
        for (var i = 0; i < 3; i++)
        {
            using var reader = new Reader(await ChannelServer.OpenStreamAsync(conversation.StreamUrl));
            await reader.ReadUntilAsync(1);
            await reader.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Token);
            Assert.Equal(WebSocketState.Closed, reader.Socket.State);
            await Task.Delay(50, Token);
        }
    }

    [Fact]
    public async Task A_conversation_has_a_limited_number_of_streams()
    {
        await using var server = await ChannelServer.StartAsync(limits: new DirectLineLimits { StreamsPerConversation = 2 });
        var conversation = await server.StartConversationAsync();
        using var one = await ChannelServer.OpenStreamAsync(conversation.StreamUrl);
        using var two = await ChannelServer.OpenStreamAsync(conversation.StreamUrl);

        Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(conversation.StreamUrl));
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_cut_off_and_loses_nothing()
    {
        var limits = new DirectLineLimits { Send = TimeSpan.FromMilliseconds(300), StreamsPerConversation = 1, BytesPerConversation = 64 * 1024 * 1024 };
        await using var server = await ChannelServer.StartAsync(limits: limits);
        var conversation = await server.StartConversationAsync();
        using var socket = await ChannelServer.OpenStreamAsync(conversation.StreamUrl);
        var large = new string('x', 200_000);
        for (var i = 0; i < 40; i++)
        {
            await server.PostAsync(conversation, large, $"{i}");
            await server.PollAsync(conversation, "0");
        }

        HttpStatusCode? refused = HttpStatusCode.TooManyRequests;
        for (var i = 0; i < 200 && refused is not null; i++)
        {
            await Task.Delay(50, Token);
            refused = await TryAsync(conversation.StreamUrl);
        }

        Assert.Null(refused);
        await server.PollUntilAsync(conversation, 81);
    }

    [Fact]
    public async Task A_streams_address_is_guarded()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await ChannelServer.StartAsync(time: time);
        var (one, two) = (await server.StartConversationAsync(), await server.StartConversationAsync());
        var token = one.StreamUrl[(one.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedAsync(one.StreamUrl[..one.StreamUrl.IndexOf('?', StringComparison.Ordinal)]));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(one.StreamUrl.Replace(one.Id, two.Id, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(one.StreamUrl.Replace(token, one.Token, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(one.StreamUrl + "x"));
        Assert.Equal(HttpStatusCode.BadRequest, await RefusedAsync(one.StreamUrl.Replace("watermark=0", "watermark=50", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(one.StreamUrl, origin: "https://evil.example"));
        using var called = await server.SendAsync(HttpMethod.Get, one.Activities, token);
        await Refusal.AssertAsync(called, HttpStatusCode.Forbidden, "NotAllowed");
        using var got = await server.Client.GetAsync(one.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal), Token);
        await Refusal.AssertAsync(got, HttpStatusCode.BadRequest, "MalformedData");
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusedAsync(one.StreamUrl));
    }

    private static async Task<HttpStatusCode> RefusedAsync(string streamUrl, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(streamUrl), Token));
        return socket.HttpStatusCode;
    }

    private static async Task<HttpStatusCode?> TryAsync(string streamUrl)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new Uri(streamUrl), Token);
            return null;
        }
        catch (WebSocketException)
        {
            return socket.HttpStatusCode;
        }
    }

    private sealed class Reader(WebSocket socket) : IDisposable
    {
        private readonly List<JsonElement> _activities = [];

        public WebSocket Socket => socket;

        public string Watermark { get; private set; } = "";

        public IEnumerable<string> Texts => _activities.Where(a => a.GetProperty("type").GetString() == "message").Select(a => a.GetProperty("text").GetString()!);

        public async Task ReadUntilAsync(int messages)
        {
            while (Texts.Count() < messages)
            {
                if (await FrameAsync() is not { Length: > 0 } frame)
                    continue;
                using var set = JsonDocument.Parse(frame);
                Watermark = set.RootElement.GetProperty("watermark").GetString()!;
                _activities.AddRange(set.RootElement.GetProperty("activities").Clone().EnumerateArray());
            }
        }

        // Null is a goodbye.
        public async Task<string?> FrameAsync()
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            patience.CancelAfter(TimeSpan.FromSeconds(20));
            using var frame = new MemoryStream();
            var buffer = new byte[4096];
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                    return null;
                }

                frame.Write(buffer, 0, received.Count);
                if (received.EndOfMessage)
                    return Encoding.UTF8.GetString(frame.ToArray());
            }
        }

        public void Dispose() => socket.Dispose();
    }
}
