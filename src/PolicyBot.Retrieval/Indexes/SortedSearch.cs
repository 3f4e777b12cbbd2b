namespace PolicyBot.Retrieval.Indexes;

/// <summary>Finds places in ascending numbers.</summary>
internal static class SortedSearch
{
    /// <summary>How many of <paramref name="ascending"/> come before the first that is <paramref name="value"/> or more. Doubling steps, then
    /// halving ones (Bentley and Yao, 1976): the nearer the place, the quicker it is found.</summary>
    public static int Skip(ReadOnlySpan<int> ascending, int value)
    {
        if (ascending.IsEmpty || ascending[0] >= value)
            return 0;
        // What stands at low is less than the value; what stands at high is not, or is past the end.
        var (low, step) = (0, 1);
        while (low + step < ascending.Length && ascending[low + step] < value)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, ascending.Length);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (ascending[middle] < value)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    /// <summary>As <see cref="Skip"/>, for places that may be anywhere: halving steps without a branch that could be foreseen wrongly.</summary>
    public static int Find(ReadOnlySpan<int> ascending, int value)
    {
        var (low, length) = (0, ascending.Length);
        while (length > 1)
        {
            var half = length / 2;
            low += half & -(ascending[low + half - 1] < value ? 1 : 0);
            length -= half;
        }

        return low + (length == 1 && ascending[low] < value ? 1 : 0);
    }
}
