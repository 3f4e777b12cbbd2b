using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Verifying.Written;
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
            : Steering().IsMatch(Plain(text)) ? phrases.Refused
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

    // Characters that nobody sees and full-width letters must not hide the words of an attempt.
    private static string Plain(string text) => InvisibleCharacters.Drop(text).Normalize(NormalizationForm.FormKC);

    // Attempts to change what the assistant is told, to see it, or to write turns of its own. Policies have rules, systems and
    // instructions too: words of that kind alone are no attempt.
    private const string EnglishSteering =
        @"\b(?:ignore|disregard|forget|override|bypass)\b\W+(?:\w+\W+){0,3}?(?:(?:previous|prior|above|earlier|preceding|foregoing|your|system)\W+(?:\w+\W+){0,2}?(?:instructions?|prompts?|rules|guidelines|restrictions|directions|training|messages?)|(?:all|any|every|these|those)\W+(?:of\W+)?(?:the\W+|your\W+|these\W+)?(?:instructions?|prompts?|safety|restrictions))\b"
        + @"|\b(?:show|reveal|print|repeat|output|display|leak|disclose|translate|summari[sz]e|encode|write\s+out|tell\s+me|what\s+(?:is|are)|what's|give\s+me)\b.{0,30}\b(?:(?:system|hidden|initial|secret|original)\s+(?:prompt|message)|developer\s+message|your\s+(?:\w+\s+)?(?:instructions?|prompt|rules|configuration|guidelines))\b"
        + @"|\byou\s+are\s+(?:now|no\s+longer)\s+(?:an?|in|free|the|bound|unrestricted|DAN|my)\b|\bfrom\s+now\s+on\W+(?:you|always|answer|respond|reply|pretend)\b"
        + @"|\b(?:pretend|act)\s+(?:to\s+be|as\s+if|as)\b.{0,40}\b(?:you|no\s+(?:rules|restrictions)|unrestricted|developer\s+mode)\b|\b(?:jailbreak|DAN\s+mode|developer\s+mode|god\s+mode|do\s+anything\s+now)\b"
        + @"|(?:^|\n)\s*(?:system|assistant|developer)\s*[:：]|</?\s*(?:system|assistant|instructions?)\s*>|<\|im_(?:start|end)\|>|\[/?INST\]|\#{2,}\s*(?:system|new)\s+(?:instructions?|prompt|message)|\b(?:search_policies|match_measures|read_passage)\b"
        + @"|\bcite\b.{0,20}\[\d+\]|\b(?:decode|base64)\b.{0,60}\b(?:follow|execute|obey|carry\s+out|do\s+what)\b|\b(?:end|close)\s+your\s+answer\s+with\b|\b(?:add|include|insert)\b.{0,20}\b(?:link|image|markdown|html)\b.{0,30}https?:";

    private const string ChineseSteering =
        "|(?:忽略|无视|忘记|忘掉|绕过|忽視|無視|忘記|繞過|不要理会|不要遵守).{0,6}(?:之前|以上|上面|前面|先前|你的|您的|所有|全部|一切|系统|系統|任何).{0,8}(?:指令|指示|提示|规则|限制|規則|設定|设定|约束|設置)"
        + "|(?:系统|系統)提示(?:词|詞|语|語)|(?:显示|输出|告诉我|透露|重复|复述|打印|翻译|泄露|顯示|輸出|告訴我|重複|列印).{0,8}(?:你的|您的|系统|系統)(?:内部|初始|原始|隐藏|系统|系統)?(?:指令|提示(?!的|错误|信息|材料)|规则|規則|设定|設定)"
        + "|你现在是(?!否)|你現在是(?!否)|从现在(?:开始|起)[，,]?(?:你|您)|從現在(?:開始|起)[，,]?(?:你|您)|(?:扮演|假装|假裝).{0,12}(?:没有|沒有|不受).{0,4}(?:限制|约束|約束)|(?:开发者|開發者|越狱|越獄)模式|(?:^|\n)\\s*(?:系统|系統|助手)\\s*[:：]|引用\\s*\\[\\d+\\]";

    [GeneratedRegex(EnglishSteering + ChineseSteering, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Steering();
}
