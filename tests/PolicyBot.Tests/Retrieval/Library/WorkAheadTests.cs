using PolicyBot.Retrieval.Library;

namespace PolicyBot.Tests.Retrieval.Library;

public sealed class WorkAheadTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Results_come_in_the_order_of_the_items(int most)
    {
        var results = new List<int>();
        await foreach (var result in WorkAhead.SelectAsync(Enumerable.Range(0, 20), most, async item =>
        {
            await Task.Delay(item % 3, TestContext.Current.CancellationToken);
            return item;
        }))
        {
            results.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 20), results);
    }

    [Fact]
    public async Task Nobody_is_still_working_after_a_failure()
    {
        var (begun, ended) = (0, 0);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in WorkAhead.SelectAsync(Enumerable.Range(0, 9), 3, Work))
            {
            }
        });
        Assert.Equal(begun, ended);

        async Task<int> Work(int item)
        {
            Interlocked.Increment(ref begun);
            try
            {
                await Task.Delay(item * 10, TestContext.Current.CancellationToken);
                return item == 1 ? throw new InvalidOperationException() : item;
            }
            finally
            {
                Interlocked.Increment(ref ended);
            }
        }
    }
}
