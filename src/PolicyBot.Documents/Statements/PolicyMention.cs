using PolicyBot.Documents.Values;

namespace PolicyBot.Documents.Statements;

/// <summary>A quoted policy title in a line of display text.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Offset of the opening mark in it.</param>
/// <param name="End">Offset just past the closing mark.</param>
/// <param name="Title">The title without its marks.</param>
sealed record PolicyMention(string Line, int Start, int End, string Title)
{
    // Share of the shorter title's words (in Chinese: character pairs) that the other must have to be the same policy's.
    const double SameTitle = 0.75;

    // How far a number may stand from the marks.
    const int Beside = 4;

    /// <summary>Whether the titles name one policy: writers shorten and vary them.</summary>
    internal bool IsOf(string title)
    {
        var (mine, other) = (Parts(Title), Parts(title));
        var fewer = Math.Min(mine.Count, other.Count);
        return fewer > 2 && mine.Count(other.Contains) >= SameTitle * fewer;
    }

    /// <summary>The document number right after the title or right before it, or <c>null</c>.</summary>
    internal string? NumberBeside() =>
        DocumentNumbers.Find(Line).FirstOrDefault(number =>
            (number.Start >= End && number.Start - End <= Beside) || (number.End <= Start && Start - number.End <= Beside))?.Text;

    private static HashSet<string> Parts(string title)
    {
        var words = title.ToLowerInvariant().Split([.. title.ToLowerInvariant().Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return [.. words.SelectMany(word => Text.SentenceMarks.IsHan(word[0]) ? Pairs(word) : [word])];
    }

    private static IEnumerable<string> Pairs(string word) => Enumerable.Range(0, Math.Max(1, word.Length - 1)).Select(i => word.Substring(i, Math.Min(2, word.Length - i)));
}
