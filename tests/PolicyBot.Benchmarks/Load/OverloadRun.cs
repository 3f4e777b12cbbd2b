using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Benchmarks.Load;

/// <summary>Posts far more than the server can answer, without waiting for answers, and looks whether it refuses what is too much
/// and still answers afterwards.</summary>
internal static class OverloadRun
{
    private const int Conversations = 200;
    private const int PostsEach = 100;

    // A small room, so that the refusals begin while this machine can still send more.
    private static readonly (string Name, string Value)[] SmallRoom = [("PolicyBot__Limits__AtOnce", "8"), ("PolicyBot__Limits__Waiting", "50")];

    /// <summary>Runs it and prints what was taken and refused.</summary>
    /// <param name="program">The built program.</param>
    /// <param name="output">Takes the figures.</param>
    /// <returns>Whether something was refused, all refusals said when to come again, and a person was answered afterwards.</returns>
    public static async Task<bool> RunAsync(string program, TextWriter output)
    {
        await using var server = await ServedProgram.StartAsync(program, SmallRoom);
        using var connections = new SocketsHttpHandler();
        using var http = new HttpClient(connections) { BaseAddress = new Uri(server.Address, "v3/directline/") };
        var people = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(_ => BeginAsync(http)));

        var seen = new ConcurrentBag<(HttpStatusCode Status, bool SaysWhen)>();
        using var over = new CancellationTokenSource();
        var watching = server.PeakMemoryAsync(over.Token);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(people.Select(async (person, n) =>
        {
            for (var i = 0; i < PostsEach; i++)
                seen.Add(await PostAsync(http, person, Questions.Of(n + i)));
        }));
        var seconds = clock.Elapsed.TotalSeconds;
        await over.CancelAsync();

        await using var one = await ChatUser.JoinAsync(server.Address, connections);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await one.AskAsync(Questions.Of(0));

        var refused = seen.Count(s => s.Status == HttpStatusCode.TooManyRequests);
        var silent = seen.Count(s => s is { Status: HttpStatusCode.TooManyRequests, SaysWhen: false });
        var others = seen.GroupBy(s => s.Status).Where(s => s.Key is not (HttpStatusCode.OK or HttpStatusCode.TooManyRequests)).Select(s => $"{s.Count()} times {(int)s.Key}");
        await output.WriteLineAsync(
            $"too many: {seen.Count} posts in {seconds:F0} s, {seen.Count(s => s.Status == HttpStatusCode.OK)} taken, {refused} refused with 429, "
            + $"{silent} of them without Retry-After; others: {string.Join(", ", others.DefaultIfEmpty("none"))}; {await watching} MB at most");
        await output.WriteLineAsync(one.Lost > 0 ? "afterwards: no answer" : $"afterwards: answered in {one.Milliseconds[0]:F1} ms");
        return refused > 0 && silent == 0 && !others.Any() && one.Lost == 0;
    }

    private static async Task<(string Token, string Activities)> BeginAsync(HttpClient http)
    {
        using var generated = await http.PostAsJsonAsync("tokens/generate", new { });
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var started = await http.SendAsync(request);
        var id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString();
        return (token, $"conversations/{id}/activities");
    }

    private static async Task<(HttpStatusCode Status, bool SaysWhen)> PostAsync(HttpClient http, (string Token, string Activities) person, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, person.Activities) { Content = JsonContent.Create(new { type = "message", text }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, response.Headers.RetryAfter?.Delta is not null);
    }
}
