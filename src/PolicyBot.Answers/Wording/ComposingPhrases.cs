using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Wording;

/// <summary>The assistant's own words around the sources' sentences, in one language.</summary>
/// <param name="Yes">Before a sentence that affirms the question.</param>
/// <param name="YesIf">Before a sentence that affirms it on a condition which it states.</param>
/// <param name="YesSoFar">Before a sentence that affirms it for a part, or with more said.</param>
/// <param name="No">Before a sentence that denies it.</param>
/// <param name="More">After the items shown of a long list; <c>{0}</c> is how many there are more.</param>
/// <param name="Converted">Before a value in the unit that was asked for.</param>
/// <param name="Corrected">Says how a mistyped word was read; <c>{0}</c> was typed, <c>{1}</c> was read.</param>
/// <param name="WhichOf">Asks back which of several things is meant; <c>{0}</c> are they.</param>
/// <param name="Or">Between the last two of several things.</param>
/// <param name="Named">Sets off a name; <c>{0}</c> is it.</param>
public sealed record ComposingPhrases(
    string Yes, string YesIf, string YesSoFar, string No, string More, string Converted, string Corrected, string WhichOf, string Or, string Named)
{
    private static readonly ComposingPhrases English = new(
        "Yes: ", "Yes, on the condition stated: ", "Yes, to this extent: ", "No: ", "… and {0} more, from here on", "That is ",
        "(I read “{0}” as “{1}”.)", "Which do you mean: {0}?", " or ", "“{0}”");

    private static readonly ComposingPhrases SimplifiedChinese = new(
        "是：", "是，但有所述条件：", "是，范围如下：", "否：", "……另有{0}项，从此处起", "即",
        "（已将“{0}”理解为“{1}”。）", "您指的是哪一项：{0}？", "，还是", "“{0}”");

    private static readonly ComposingPhrases TraditionalChinese = new(
        "是：", "是，但有所述條件：", "是，範圍如下：", "否：", "……另有{0}項，從此處起", "即",
        "（已將「{0}」理解為「{1}」。）", "您指的是哪一項：{0}？", "，還是", "「{0}」");

    /// <summary>The words in <paramref name="language"/>.</summary>
    public static ComposingPhrases In(Language language) => language switch
    {
        Language.SimplifiedChinese => SimplifiedChinese,
        Language.TraditionalChinese => TraditionalChinese,
        _ => English,
    };
}
