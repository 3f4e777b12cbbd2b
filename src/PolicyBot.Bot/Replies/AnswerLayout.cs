using PolicyBot.Answers.Finishing;
using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Replies;

/// <summary>Tells from an answer's text which of its claims are items and which begin a line, so that other forms of the
/// text can be written from the claims themselves.</summary>
internal static class AnswerLayout
{
    private const string ItemMark = "- ";

    /// <summary>The answer's claims in order with their places.</summary>
    public static IReadOnlyList<PlacedClaim> Of(Answer answer)
    {
        var placed = new List<PlacedClaim>(answer.Claims.Count);
        var rest = answer.Text.AsSpan();
        foreach (var claim in answer.Claims)
        {
            var startsLine = placed.Count == 0 || rest.StartsWith("\n", StringComparison.Ordinal);
            if (placed.Count > 0)
                rest = rest.TrimStart("\n ");
            var words = AnswerText.Split(claim.Text).Words;
            var isItem = startsLine && !rest.StartsWith(words, StringComparison.Ordinal) && rest.StartsWith(ItemMark, StringComparison.Ordinal);
            placed.Add(new PlacedClaim(claim, startsLine, isItem));
            rest = After(rest, claim, words);
        }

        return placed;
    }

    // The claim as it is written with its marks; where the text does not have it, the text is left as it is.
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, Claim claim, string words)
    {
        var start = rest.IndexOf(words, StringComparison.Ordinal);
        if (start < 0)
            return rest;
        var after = rest[(start + words.Length)..];
        foreach (var position in claim.Citations)
        {
            var mark = $"[{position}]";
            var at = after.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
                after = after[(at + mark.Length)..];
        }

        var punctuation = AnswerText.Split(claim.Text).Punctuation;
        return claim.Citations.Count == 0 || !after.StartsWith(punctuation, StringComparison.Ordinal)
            ? rest[Math.Min(rest.Length, start + claim.Text.Length)..]
            : after[punctuation.Length..];
    }
}
