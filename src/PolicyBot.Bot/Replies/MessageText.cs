using System.Globalization;
using System.Text;
using PolicyBot.Answers.Finishing;

namespace PolicyBot.Bot.Replies;

/// <summary>Writes claims as a message's text, each with its citations before the final punctuation.</summary>
internal static class MessageText
{
    /// <summary>The claims as they are, line by line.</summary>
    public static string Plain(IReadOnlyList<PlacedClaim> claims) =>
        Write(claims, (text, _) => text, (_, _) => "\n", "][");

    /// <summary>The claims as Markdown that shows their words verbatim; items are a list.</summary>
    public static string Markdown(IReadOnlyList<PlacedClaim> claims) =>
        // Without the space, [1][2] would be one link.
        Write(claims, MarkdownText.Escape, (before, next) => before.IsItem && next.IsItem ? "\n" : "\n\n", "] [");

    private static string Write(
        IReadOnlyList<PlacedClaim> claims,
        Func<string, bool, string> escape,
        Func<PlacedClaim, PlacedClaim, string> lineBreak,
        string betweenMarks)
    {
        var text = new StringBuilder();
        for (var index = 0; index < claims.Count; index++)
        {
            var placed = claims[index];
            if (index > 0)
                text.Append(placed.StartsLine ? lineBreak(claims[index - 1], placed) : " ");
            if (placed.IsItem)
                text.Append("- ");
            var startsLine = index == 0 || placed.StartsLine;
            if (placed.Claim.Citations.Count == 0)
            {
                text.Append(escape(placed.Claim.Text, startsLine));
                continue;
            }

            var (words, punctuation) = AnswerText.Split(placed.Claim.Text);
            text.Append(escape(words, startsLine)).Append(" [")
                .AppendJoin(betweenMarks, placed.Claim.Citations.Select(position => position.ToString(CultureInfo.InvariantCulture)))
                .Append(']').Append(escape(punctuation, false));
        }

        return text.ToString();
    }
}
