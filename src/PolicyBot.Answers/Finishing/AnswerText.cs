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

    /// <summary>A claim's words and its final punctuation; its citation marks go between the two.</summary>
    /// <param name="claim">The claim's text.</param>
    public static (string Words, string Punctuation) Split(string claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var end = claim.Length;
        while (end > 0 && FinalPunctuation.Contains(claim[end - 1]))
            end--;
        return (claim[..end].TrimEnd(), claim[end..]);
    }

    private static bool EndsSentence(string text) => text.Length > 0 && !char.IsLetterOrDigit(text[^1]) && text[^1] is not (')' or '）');

    private static void AppendCited(StringBuilder text, Claim claim)
    {
        if (claim.Citations.Count == 0)
        {
            text.Append(claim.Text);
            return;
        }

        var (words, punctuation) = Split(claim.Text);
        text.Append(words).Append(' ');
        foreach (var position in claim.Citations)
            text.Append('[').Append(position.ToString(CultureInfo.InvariantCulture)).Append(']');
        text.Append(punctuation);
    }
}
