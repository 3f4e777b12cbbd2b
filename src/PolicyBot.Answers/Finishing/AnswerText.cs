using System.Globalization;
using System.Text;
using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Finishing;

/// <summary>Writes an answer's text from its claims.</summary>
public static class AnswerText
{
    private const string FinalPunctuation = ".!?;:。！？；：";

    /// <summary>The claims in order, each with its citations before the final punctuation; items on lines of their own.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="isItem">For each claim whether it is an item of a list.</param>
    public static string Write(IReadOnlyList<Claim> claims, IReadOnlyList<bool> isItem)
    {
        var text = new StringBuilder();
        for (var index = 0; index < claims.Count; index++)
        {
            if (index > 0)
                text.Append(isItem[index] || isItem[index - 1] || !EndsSentence(claims[index - 1].Text) ? '\n' : ' ');
            if (isItem[index])
                text.Append("- ");
            AppendCited(text, claims[index]);
        }

        return text.ToString();
    }

    private static bool EndsSentence(string text) => text.Length > 0 && !char.IsLetterOrDigit(text[^1]) && text[^1] is not (')' or '）');

    private static void AppendCited(StringBuilder text, Claim claim)
    {
        if (claim.Citations.Count == 0)
        {
            text.Append(claim.Text);
            return;
        }

        var end = claim.Text.Length;
        while (end > 0 && FinalPunctuation.Contains(claim.Text[end - 1]))
            end--;
        text.Append(claim.Text.AsSpan(0, end).TrimEnd()).Append(' ');
        foreach (var position in claim.Citations)
            text.Append('[').Append(position.ToString(CultureInfo.InvariantCulture)).Append(']');
        text.Append(claim.Text.AsSpan(end));
    }
}
