using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace PolicyBot.Tests.Program.Conversations;

/// <summary>A person in the web chat, whose calls may reach any replica.</summary>
internal sealed class ChatVisitor
{
    private const string Channel = "/v3/directline";

    private readonly List<string> _ids = [];

    private ChatVisitor(string conversation, string token)
    {
        Conversation = conversation;
        BearerToken = token;
    }

    public string Conversation { get; }

    public string BearerToken { get; set; }

    /// <summary>What was read so far, each text once for each time that it came.</summary>
    public List<string> Read { get; } = [];

    /// <summary>The watermark after what was read.</summary>
    public string Watermark { get; private set; } = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Begins a conversation and waits for the welcome.</summary>
    public static async Task<ChatVisitor> JoinAsync(RunningServer at, string person)
    {
        var token = await at.PostAsync($"{Channel}/tokens/generate", new { user = new { id = person } });
        var visitor = new ChatVisitor(token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
        using var started = await visitor.SendAsync(at, HttpMethod.Post, "conversations", new { locale = "en-US" });
        started.EnsureSuccessStatusCode();
        await visitor.PollUntilAsync(at, 1);
        return visitor;
    }

    public Task<HttpResponseMessage> PostRawAsync(RunningServer at, string text, string? key = null) => SendAsync(
        at, HttpMethod.Post, $"conversations/{Conversation}/activities", new { type = "message", text, channelData = new { clientActivityID = key ?? Guid.NewGuid().ToString("N") } });

    public async Task<string> PostAsync(RunningServer at, string text, string? key = null)
    {
        using var posted = await PostRawAsync(at, text, key);
        Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync(Token));
        return (await posted.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> PollRawAsync(RunningServer at) =>
        SendAsync(at, HttpMethod.Get, $"conversations/{Conversation}/activities?watermark={Watermark}", null);

    /// <summary>Reads on by polling until as many messages were read in all.</summary>
    public async Task PollUntilAsync(RunningServer at, int messages)
    {
        for (var i = 0; i < 1000 && Read.Count < messages; i++)
        {
            using var polled = await PollRawAsync(at);
            polled.EnsureSuccessStatusCode();
            Take(await polled.Content.ReadFromJsonAsync<JsonElement>(Token));
            if (Read.Count < messages)
                await Task.Delay(10, Token);
        }

        Assert.Equal(messages, Read.Count);
    }

    /// <summary>Opens a stream that goes on where the reading was.</summary>
    public async Task<ClientWebSocket> OpenStreamAsync(RunningServer at)
    {
        using var found = await SendAsync(at, HttpMethod.Get, $"conversations/{Conversation}?watermark={Watermark}", null);
        found.EnsureSuccessStatusCode();
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((await found.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("streamUrl").GetString()!), Token);
        return socket;
    }

    /// <summary>Reads on from a stream until as many messages were read in all.</summary>
    public async Task StreamUntilAsync(WebSocket socket, int messages)
    {
        await StreamUntilAsync(socket, () => Read.Count >= messages);
        Assert.Equal(messages, Read.Count);
    }

    public async Task StreamUntilAsync(WebSocket socket, Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var buffer = new byte[64 * 1024];
        while (!isSo())
        {
            using var frame = new MemoryStream();
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
                frame.Write(buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);
            if (frame.Length > 0)
                Take(JsonDocument.Parse(frame.ToArray()).RootElement);
        }
    }

    private void Take(JsonElement set)
    {
        Watermark = set.GetProperty("watermark").GetString()!;
        foreach (var activity in set.GetProperty("activities").EnumerateArray().Where(activity => activity.GetProperty("type").GetString() == "message"))
        {
            // In one order, and none twice.
            var id = activity.GetProperty("id").GetString()!;
            Assert.True(_ids.Count == 0 || string.CompareOrdinal(_ids[^1], id) < 0, $"{id} came after {_ids.LastOrDefault()}");
            _ids.Add(id);
            Read.Add(activity.GetProperty("text").GetString()!);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(RunningServer at, HttpMethod method, string path, object? json)
    {
        using var request = new HttpRequestMessage(method, $"{Channel}/{path}") { Content = json is null ? null : JsonContent.Create(json) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", BearerToken);
        return await at.Client.SendAsync(request, Token);
    }
}
