using System.Collections.Concurrent;
using PolicyBot.DirectLine.Conversations;

namespace PolicyBot.Tests.DirectLine.Conversations;

public sealed class TurnsTests
{
    [Fact]
    public async Task Turns_run_one_at_a_time_and_in_order()
    {
        var (running, most) = (0, 0);
        var done = new TaskCompletionSource();
        ConcurrentQueue<int> order = new();
        var turns = new Turns<int>(
            async turn =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Yield();
                order.Enqueue(turn);
                Interlocked.Decrement(ref running);
                if (turn == 99)
                    done.SetResult();
            },
            waiting: 100);

        for (var i = 0; i < 100; i++)
            turns.Add(i);

        await done.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 100), order);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task It_is_busy_while_a_turn_runs_and_full_when_enough_wait()
    {
        var go = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var turns = new Turns<int>(
            _ =>
            {
                started.TrySetResult();
                return go.Task;
            },
            waiting: 2);
        Assert.False(turns.IsBusy);

        turns.Add(1);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        turns.Add(2);
        Assert.False(turns.IsFull);
        turns.Add(3);

        Assert.True(turns.IsBusy);
        Assert.True(turns.IsFull);
        go.SetResult();
        for (var i = 0; i < 1000 && turns.IsBusy; i++)
            await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.False(turns.IsBusy);
        Assert.False(turns.IsFull);
    }
}
