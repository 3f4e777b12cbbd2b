using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Writing;

/// <summary>The word by which a model says that the passages do not answer the question, or, before words of the question, that they
/// do not answer this part of it.</summary>
public static class UnansweredMark
{
    /// <summary>The word, as the prompts teach it.</summary>
    public const string Word = "NOANSWER";

    /// <summary>Whether a sentence is such a mark; the part is empty for the whole question. Only words that stand in the question
    /// count as a part, since nothing else that a model writes is shown without verification.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="question">The question.</param>
    /// <param name="part">The part that is not answered.</param>
    public static bool Read(string sentence, string question, out string part)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(question);
        part = "";
        if (!sentence.StartsWith(Word, StringComparison.OrdinalIgnoreCase))
            return false;
        var words = sentence[Word.Length..].Trim(' ', ':', '：', '.', '。', '"', '“', '”', '「', '」');
        if (words.Length > 0 && DisplayText.Fold(question).Contains(words, StringComparison.OrdinalIgnoreCase))
            part = words;
        return true;
    }
}
