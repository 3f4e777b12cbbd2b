using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace PolicyBot.Benchmarks.Load;

/// <summary>A person in a web chat: posts a question, waits for its answer on the stream, and minds what arrives.</summary>
internal sealed class ChatUser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly string _activities;
    private readonly HashSet<string> _seen = [];
    private readonly List<double> _milliseconds = [];
    private readonly byte[] _buffer = new byte[16 * 1024];
    private long _last;

    private ChatUser(HttpClient http, string conversation)
    {
        _http = http;
        _activities = $"conversations/{conversation}/activities";
    }

    /// <summary>From post to answer, one for each answered question.</summary>
    public IReadOnlyList<double> Milliseconds => _milliseconds;

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Reordered { get; private set; }

    /// <summary>Begins a conversation and opens its stream.</summary>
    /// <param name="server">The server.</param>
    /// <param name="over">The connections of all users; their own sockets would count as much as the server does.</param>
    public static async Task<ChatUser> JoinAsync(Uri server, HttpMessageHandler over)
    {
        var http = new HttpClient(over, disposeHandler: false) { BaseAddress = new Uri(server, "v3/directline/") };
        var token = await PostAsync(http, "tokens/generate", new { });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var conversation = await PostAsync(http, "conversations", new { locale = "en-US" });
        var user = new ChatUser(http, conversation.GetProperty("conversationId").GetString()!);
        await user._socket.ConnectAsync(new Uri(conversation.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        return user;
    }

    /// <summary>Asks and waits for the answer.</summary>
    public async Task AskAsync(string question)
    {
        var key = Guid.NewGuid().ToString("N");
        var started = Stopwatch.GetTimestamp();
        var posting = PostAsync(_http, _activities, new { type = "message", text = question, channelData = new { clientActivityID = key } });
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (isEchoed, answeredAt) = (false, 0L);
            string? id = null;
            HashSet<string> answered = [];
            while (!isEchoed || answeredAt == 0)
            {
                foreach (var activity in await ReceiveAsync(patience.Token))
                {
                    isEchoed |= activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
                        && data.TryGetProperty("clientActivityID", out var echoed) && echoed.GetString() == key;
                    if (activity.GetProperty("type").GetString() == "message" && activity.TryGetProperty("replyToId", out var asked))
                        answered.Add(asked.GetString()!);
                }

                // The stream may be quicker than the post's own response; the id is needed to know the answer.
                if (isEchoed && answered.Count > 0)
                {
                    var now = Stopwatch.GetTimestamp();
                    id ??= (await posting).GetProperty("id").GetString()!;
                    if (answered.Contains(id))
                        answeredAt = now;
                }
            }

            _milliseconds.Add(Stopwatch.GetElapsedTime(started, answeredAt).TotalMilliseconds);
        }
        catch (OperationCanceledException)
        {
            Lost++;
        }

        await posting;
    }

    /// <summary>Forgets the times so far.</summary>
    public void Forget() => _milliseconds.Clear();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
            frame.Write(_buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        if (frame.Length == 0)
            return [];
        using var set = JsonDocument.Parse(frame.ToArray());
        JsonElement[] activities = [.. set.RootElement.GetProperty("activities").Clone().EnumerateArray()];
        foreach (var activity in activities)
            Mind(activity.GetProperty("id").GetString()!);
        return activities;
    }

    private void Mind(string id)
    {
        var number = long.Parse(id.AsSpan(id.IndexOf('|', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        if (!_seen.Add(id))
            Doubled++;
        else if (number < _last)
            Reordered++;
        _last = Math.Max(_last, number);
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
