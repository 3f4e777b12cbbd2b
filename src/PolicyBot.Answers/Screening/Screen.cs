using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Screening;

/// <summary>The first step: turns away what is no question, or one that tries to steer the assistant.</summary>
public static partial class Screen
{
    /// <summary>The longest question that is answered, in UTF-16 units.</summary>
    public const int LongestQuestion = 4_000;

    /// <summary>The language of a question of any length, read from as much of it as a question may have.</summary>
    public static Language LanguageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LanguageDetector.Detect(text.Length > LongestQuestion ? text[..LongestQuestion] : text);
    }

    /// <summary>How the question ended if it is turned away, or <c>null</c> if it may go on.</summary>
    public static Ending? Check(Question question)
    {
        var text = question.Text;
        var phrases = Phrases.In(LanguageOf(text));
        var reason =
            string.IsNullOrWhiteSpace(text) ? phrases.Empty
            : text.Length > LongestQuestion ? string.Format(CultureInfo.InvariantCulture, phrases.TooLong, LongestQuestion)
            : !IsReadable(text) ? phrases.NotText
            : Steering().IsMatch(text) ? phrases.Refused
            : null;
        return reason is null ? null : new Ending(AnswerStatus.Refused, [DraftClaim.Asserted(reason)]);
    }

    /// <summary>Whether the text is words: no control characters or broken surrogates, at least one letter or digit.</summary>
    private static bool IsReadable(string text)
    {
        var hasWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            // U+FFFD is what a broken surrogate and undecodable bytes turn into.
            if (rune.Value == 0xFFFD || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)))
                return false;
            hasWord |= Rune.IsLetterOrDigit(rune);
        }

        return hasWord;
    }

    [GeneratedRegex(@"\b(ignore|disregard|forget|override|bypass)\b.{0,40}\b(instructions?|prompts?|rules|guidelines|restrictions)\b|\b(show|reveal|print|repeat|output|tell\s+me|what\s+is|what's|give\s+me)\b.{0,30}\b(system\s+prompt|your\s+(instructions?|prompt|rules))\b|\byou\s+are\s+now\b|\b(pretend|act)\s+(to\s+be|as\s+if|as)\b.{0,40}\b(you|no\s+(rules|restrictions)|unrestricted|developer\s+mode)\b|\b(jailbreak|DAN\s+mode|developer\s+mode)\b|(忽略|无视|忘记|绕过|忽視|無視|忘記|繞過).{0,12}(指令|提示|规则|限制|要求|規則|設定|设定)|(系统|系統)提示(词|詞)?|(显示|输出|告诉我|透露|顯示|輸出|告訴我).{0,8}(你的|您的)(指令|提示|规则|規則)|你现在是|你現在是|(开发者|開發者)模式", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Steering();
}
