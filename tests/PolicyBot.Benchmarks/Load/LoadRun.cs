using System.Diagnostics;
using System.Globalization;

namespace PolicyBot.Benchmarks.Load;

/// <summary>Talks to the program over Direct Line as web chats do: first one person alone, then many at once.</summary>
internal static class LoadRun
{
    private const int WarmUp = 50;
    private const int Alone = 500;
    private const int Users = 100;

    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    /// <summary>Runs both and prints the figures.</summary>
    /// <param name="program">The built program.</param>
    /// <param name="output">Takes the figures.</param>
    public static async Task<int> RunAsync(string program, TextWriter output)
    {
        await using var server = await ServedProgram.StartAsync(program);
        await using (var one = await ChatUser.JoinAsync(server.Address))
        {
            for (var i = 0; i < WarmUp; i++)
                await one.AskAsync(Questions.Of(i));
            one.Forget();
            for (var i = 0; i < Alone; i++)
                await one.AskAsync(Questions.Of(i));
            await output.WriteLineAsync($"one user, {Alone} questions: {Percentiles(one.Milliseconds)}");
        }

        var before = server.Memory();
        var users = await Task.WhenAll(Enumerable.Range(0, Users).Select(_ => ChatUser.JoinAsync(server.Address)));
        using var over = new CancellationTokenSource();
        var watching = server.PeakMemoryAsync(over.Token);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(users.Select((user, n) => AskOnAsync(user, n, clock)));
        var seconds = clock.Elapsed.TotalSeconds;
        await over.CancelAsync();

        double[] times = [.. users.SelectMany(u => u.Milliseconds)];
        await output.WriteLineAsync($"{Users} users, {seconds:F0} s: {times.Length} answers, {times.Length / seconds:F0}/s, {Percentiles(times)}");
        await output.WriteLineAsync(
            $"lost {users.Sum(u => u.Lost)}, doubled {users.Sum(u => u.Doubled)}, reordered {users.Sum(u => u.Reordered)}");
        await output.WriteLineAsync($"memory: {before} MB before, {await watching} MB at most");
        foreach (var user in users)
            await user.DisposeAsync();
        return users.Any(u => u.Lost + u.Doubled + u.Reordered > 0) ? 1 : 0;
    }

    private static async Task AskOnAsync(ChatUser user, int number, Stopwatch clock)
    {
        for (var i = number; clock.Elapsed < Together; i++)
            await user.AskAsync(Questions.Of(i));
    }

    private static string Percentiles(IReadOnlyList<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("F1", CultureInfo.InvariantCulture);
        return $"post to answer p50 {At(0.5)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms";
    }
}
