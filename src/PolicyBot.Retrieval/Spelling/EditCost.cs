namespace PolicyBot.Retrieval.Spelling;

/// <summary>How far one word is from another: the optimal string alignment distance (Damerau 1964, each place edited once), where a
/// letter left out, put in or swapped with its neighbour costs 2 and a letter typed for another costs 3. Slips of the first kinds
/// are likelier, and two words of the language differ more often by letters for letters.</summary>
internal static class EditCost
{
    /// <summary>A letter left out, put in or swapped with its neighbour.</summary>
    public const int Slip = 2;

    /// <summary>Any one edit.</summary>
    public const int OneEdit = 3;

    /// <summary>Any two edits but two letters for letters.</summary>
    public const int TwoEdits = 5;

    private const int LongestWord = 40;

    /// <summary>The cost of turning <paramref name="typed"/> into <paramref name="meant"/> if it is at most <paramref name="limit"/>,
    /// else something greater.</summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int limit)
    {
        if (Math.Abs(typed.Length - meant.Length) * Slip > limit || typed.Length > LongestWord || meant.Length > LongestWord)
            return limit + 1;
        Span<int> cells = stackalloc int[3 * (LongestWord + 1)];
        var before = cells[..(LongestWord + 1)];
        var above = cells.Slice(LongestWord + 1, LongestWord + 1);
        var row = cells[(2 * (LongestWord + 1))..];
        for (var column = 0; column <= meant.Length; column++)
            above[column] = column * Slip;
        for (var line = 1; line <= typed.Length; line++)
        {
            row[0] = line * Slip;
            var least = row[0];
            for (var column = 1; column <= meant.Length; column++)
            {
                var cost = above[column - 1] + (typed[line - 1] == meant[column - 1] ? 0 : OneEdit);
                cost = Math.Min(cost, Math.Min(above[column], row[column - 1]) + Slip);
                if (line > 1 && column > 1 && typed[line - 1] == meant[column - 2] && typed[line - 2] == meant[column - 1])
                    cost = Math.Min(cost, before[column - 2] + Slip);
                row[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
                return limit + 1;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[meant.Length];
    }
}
