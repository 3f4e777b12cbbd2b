using System.Collections.Frozen;
using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Text;

/// <summary>Decides whether a stop of the English kind ends a sentence.</summary>
static class SentenceEnd
{
    // Longer words than these before a stop are no abbreviations; it also bounds the work at each stop.
    const int LongestWord = 24;

    // Never the last word of a sentence.
    static readonly FrozenSet<string> NeverLast = Words("mr mrs ms dr prof gen sen hon messrs i.e e.g viz vs cf ca approx incl excl resp");

    // Abbreviations only before a number: "No. 36", "Art. 5", "Jan. 3".
    static readonly FrozenSet<string> BeforeNumbers = Words(
        "no nos art arts sec secs fig figs vol vols ch chap para paras pp p cl reg regs jan feb mar apr jun jul aug sep sept oct nov dec");

    // May end a sentence, which then shows in the word that follows.
    static readonly FrozenSet<string> MayBeLast = Words("inc ltd co corp jr sr st dept govt assn bros al max min ed eds est tel ext univ");

    static readonly FrozenSet<string> Openers = Words(
        "the this that these those a an it its in on at if for to we you they he she there here our your their all any each both such "
        + "when where while after before since under with without by from as however therefore moreover furthermore meanwhile also "
        + "and but or so then thus please who what which why how no not i companies enterprises applicants businesses");

    /// <summary>Whether the stops at [<paramref name="stop"/>, <paramref name="after"/>) end the sentence that begins at
    /// <paramref name="rest"/>'s start.</summary>
    internal static bool IsAt(string text, Span rest, int stop, int after)
    {
        var next = after;
        while (next < rest.End && (SentenceMarks.ClosesBracket(text[next]) || text[next] is '”' or '’' or '"' or '\'' or '*' or '_'))
            next++;
        var closed = next > after;
        if (text[stop] == ';')
            return stop > rest.Start && SentenceMarks.IsHan(text[stop - 1]) && (next == rest.End || SentenceMarks.IsHan(text[next]));
        if (next == rest.End)
            return true;
        if (SentenceMarks.IsHan(text[next]) || SentenceMarks.OpensBracket(text[next]))
            return text[stop] != '.' || (stop > rest.Start && SentenceMarks.IsHan(text[stop - 1]));
        if (!char.IsWhiteSpace(text[next]))
            return false;
        return WordEnds(text, rest, stop, after - stop, closed, NextWord(text, next, rest.End));
    }

    private static bool WordEnds(string text, Span rest, int stop, int stops, bool closed, string next)
    {
        var word = WordBefore(text, rest.Start, stop);
        var one = text[stop] == '.' && stops == 1 && !closed;
        if (one && (IsListMark(text, rest.Start, stop) || OpensInlineList(text, rest.Start, stop, word)))
            return false;
        if (next.Length == 0)
            return true;
        if (char.IsLower(next[0]))
            return one && (word.Length == 0 || next.Length == 1
                || (word.Length > 3 && word.All(char.IsLower) && !NeverLast.Contains(word) && !MayBeLast.Contains(word)));
        if (!one || word.Length == 0)
            return true;
        var folded = word.ToLowerInvariant();
        if (NeverLast.Contains(folded))
            return false;
        if (BeforeNumbers.Contains(folded))
            return !char.IsDigit(next[0]);
        return Openers.Contains(next.ToLowerInvariant())
            || !(MayBeLast.Contains(folded) || (word.Length == 1 && char.IsUpper(word[0])) || IsInitials(word));
    }

    // "U.S", "Ph.D": letters parted by stops.
    private static bool IsInitials(string word) =>
        word.Contains('.') && !word.Any(char.IsDigit) && word.Split('.').All(part => part.Length is 1 or 2) && char.IsUpper(word[0]);

    // What stands before the stop is the mark of a list item and no sentence yet.
    private static bool IsListMark(string text, int start, int stop)
    {
        while (start < stop && !char.IsLetterOrDigit(text[start]))
            start++;
        var mark = text.AsSpan(start, Math.Min(stop - start, LongestWord)).Trim().Trim(")]）");
        if (mark.Length is 0 or > 11 || stop - start > LongestWord)
            return false;
        if (mark.TrimStart("0123456789.").IsEmpty)
            return mark.Length < 4 || mark.Contains('.');
        return (mark.Length == 1 && char.IsLetter(mark[0])) || (mark.Length < 7 && mark.TrimStart("IVXLC").IsEmpty);
    }

    // "Attachments: 1. Form; 2. Plan": a list inside the sentence.
    private static bool OpensInlineList(string text, int start, int stop, string word)
    {
        var at = stop - word.Length - 1;
        while (at > start && stop - at < LongestWord && char.IsWhiteSpace(text[at]))
            at--;
        return at > start && ((word is "1" && text[at] is ':' or '：') || (word.Length is 1 or 2 && word.All(char.IsAsciiDigit) && text[at] is ';' or '；'));
    }

    private static string WordBefore(string text, int start, int stop)
    {
        var end = stop;
        while (end > start && stop - end < 3 && char.IsWhiteSpace(text[end - 1]))
            end--;
        var first = end;
        while (first > start && end - first < LongestWord && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] == '.'))
            first--;
        return text[first..end];
    }

    // The word after the stop; a small letter alone keeps a space, unless it is a list mark.
    private static string NextWord(string text, int i, int end)
    {
        while (i < end && (char.IsWhiteSpace(text[i]) || SentenceMarks.OpensBracket(text[i]) || text[i] is '“' or '”' or '"' or '‘' or '\'' or '*' or '_'))
            i++;
        var first = i;
        while (i < end && i - first < LongestWord && char.IsLetterOrDigit(text[i]))
            i++;
        if (i - first == 1 && char.IsLower(text[first]) && (i == end || text[i] is not ('.' or ')')))
            return text[first] + " ";
        return i > first ? text[first..i] : i < end ? text[i..(i + 1)] : "";
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
