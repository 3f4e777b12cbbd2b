using System.Diagnostics;
using System.Globalization;

namespace PolicyBot.Benchmarks.Load;

/// <summary>Talks to the program over Direct Line as web chats do: first one person alone, then many at once, then too many.</summary>
internal static class LoadRun
{
    private const int WarmUp = 50;
    private const int Alone = 500;

    private static readonly string[] UsualSize = ["200", "120"];
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    /// <summary>Runs all and prints the figures.</summary>
    /// <param name="program">The built program.</param>
    /// <param name="size">How many users talk at once, and for how many seconds; what is not given is as usual.</param>
    /// <param name="output">Takes the figures.</param>
    /// <returns>0; 1 when a message was lost, doubled or reordered, or when the server did not get over what was too much.</returns>
    public static async Task<int> RunAsync(string program, string[] size, TextWriter output)
    {
        string[] given = [.. size, .. UsualSize.Skip(size.Length)];
        var (users, together) = (int.Parse(given[0], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(int.Parse(given[1], CultureInfo.InvariantCulture)));
        var isRight = await TogetherAsync(program, users, together, output);
        var isStanding = await OverloadRun.RunAsync(program, output);
        return isRight && isStanding ? 0 : 1;
    }

    private static async Task<bool> TogetherAsync(string program, int count, TimeSpan together, TextWriter output)
    {
        await using var server = await ServedProgram.StartAsync(program);
        using var connections = new SocketsHttpHandler();
        await Task.Delay(Quiet);
        var idle = server.Memory();
        await using (var one = await ChatUser.JoinAsync(server.Address, connections))
        {
            for (var i = 0; i < WarmUp; i++)
                await one.AskAsync(Questions.Of(i));
            one.Forget();
            for (var i = 0; i < Alone; i++)
                await one.AskAsync(Questions.Of(i));
            await output.WriteLineAsync($"one user, {Alone} questions: {Percentiles(one.Milliseconds)}");
        }

        var before = server.Memory();
        var users = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => ChatUser.JoinAsync(server.Address, connections)));
        using var over = new CancellationTokenSource();
        var watching = server.PeakMemoryAsync(over.Token);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(users.Select((user, n) => AskOnAsync(user, n, clock, together)));
        var seconds = clock.Elapsed.TotalSeconds;
        await over.CancelAsync();

        double[] times = [.. users.SelectMany(u => u.Milliseconds)];
        await output.WriteLineAsync($"{count} users, {seconds:F0} s: {times.Length} answers, {times.Length / seconds:F0}/s, {Percentiles(times)}");
        await output.WriteLineAsync(
            $"lost {users.Sum(u => u.Lost)}, doubled {users.Sum(u => u.Doubled)}, reordered {users.Sum(u => u.Reordered)}");
        foreach (var user in users)
            await user.DisposeAsync();
        await Task.Delay(Quiet);
        await output.WriteLineAsync(
            $"memory: {idle} MB idle, {before} MB after one user, {await watching} MB at most, {server.Memory()} MB {Quiet.TotalSeconds:F0} s after the end");
        return users.All(u => u.Lost + u.Doubled + u.Reordered == 0);
    }

    private static async Task AskOnAsync(ChatUser user, int number, Stopwatch clock, TimeSpan together)
    {
        for (var i = number; clock.Elapsed < together; i++)
            await user.AskAsync(Questions.Of(i));
    }

    private static string Percentiles(IReadOnlyList<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("F1", CultureInfo.InvariantCulture);
        return $"post to answer p50 {At(0.5)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms";
    }
}
