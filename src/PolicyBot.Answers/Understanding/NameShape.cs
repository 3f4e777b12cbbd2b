using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>Tells by its shape whether a word of a question is a name or number rather than a common word.</summary>
public static class NameShape
{
    /// <summary>Whether <paramref name="token"/> of <paramref name="text"/> has a capital that no sentence start explains, is a
    /// number, or is Chinese, where names have no shape of their own.</summary>
    public static bool IsName(string text, Token token)
    {
        if (token.Kind != TokenKind.Word)
            return true;
        if (!char.IsUpper(text[token.Start]))
            return false;
        if (IsTitleCase(text))
            return false;
        var before = text.AsSpan(0, token.Start).TrimEnd();
        var startsSentence = before.Length == 0 || before[^1] is '.' or '?' or '!' or ':' or ';';
        return !startsSentence || (token.End - token.Start > 1 && char.IsUpper(text[token.Start + 1]));
    }

    // "What Is The Subsidy For Trucks": where most words have capitals, they tell nothing.
    private static bool IsTitleCase(string text)
    {
        int words = 0, capitals = 0;
        for (var position = 0; position < text.Length; position++)
        {
            if (!char.IsAsciiLetter(text[position]) || (position > 0 && char.IsLetterOrDigit(text[position - 1])))
                continue;
            words++;
            capitals += char.IsAsciiLetterUpper(text[position]) ? 1 : 0;
        }

        return words > 3 && capitals * 3 > words * 2;
    }
}
