using System.Collections.Frozen;
using PolicyBot.Documents.Model;

namespace PolicyBot.Documents.Text;

/// <summary>Tells in which language a text is written: a document, or a question of a few characters.</summary>
public static class LanguageDetector
{
    // A word says as much as about two characters, and a word of grammar tells more than a name that could stand in either language.
    const int WordWeight = 2;
    const int GrammarWeight = 3;

    static readonly FrozenSet<string> EnglishGrammar =
        ("the of what is are was were how for to and an in on which does do did can could my our your i we you they it this that be by with "
        + "from when where who whom why many much long have has will would should may must not or if as at any there").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<char> ChineseGrammar = "的吗嗎呢了是有和与與及或哪什么麼怎如何能可我你您在对對为為请請几幾少多谁誰将將被把这這那".ToFrozenSet();

    /// <summary>The language of most of <paramref name="text"/>; English where it has no letters at all, simplified Chinese
    /// where nothing tells the two scripts apart.</summary>
    public static Language Detect(string text)
    {
        int chinese = 0, english = 0, simplified = 0, traditional = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (SentenceMarks.IsHan(c))
            {
                chinese += ChineseGrammar.Contains(c) ? 1 + GrammarWeight : 1;
                simplified += ChineseScripts.SimplifiedOnly.Contains(c) ? 1 : 0;
                traditional += ChineseScripts.TraditionalOnly.Contains(c) ? 1 : 0;
            }
            else if (char.IsLetter(c))
            {
                var start = i;
                while (i + 1 < text.Length && char.IsLetter(text[i + 1]) && !SentenceMarks.IsHan(text[i + 1]))
                    i++;
                english += WordWeight + (EnglishGrammar.Contains(text[start..(i + 1)]) ? GrammarWeight : 0);
            }
        }

        if (chinese == 0 || chinese < english)
            return Language.English;
        return traditional > simplified ? Language.TraditionalChinese : Language.SimplifiedChinese;
    }
}
