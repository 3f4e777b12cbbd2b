using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Eligibility.Vocabulary;

/// <summary>The same words in both languages; a reader of traditional Chinese gets the Chinese ones in traditional characters.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In simplified Chinese; the English words where nobody has translated them.</param>
public sealed record Wording(string English, string Chinese)
{
    /// <summary>The words for a reader of this language.</summary>
    public string In(Language language) => language switch
    {
        Language.SimplifiedChinese => Chinese,
        Language.TraditionalChinese => TraditionalChinese.Of(Chinese),
        _ => English,
    };

    /// <summary>Words that are the same in both languages, or not translated.</summary>
    internal static Wording Untranslated(string words) => new(words, words);
}
