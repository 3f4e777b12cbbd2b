using System.Text.RegularExpressions;
using PolicyBot.Answers.Model;

namespace PolicyBot.Answers.Understanding;

/// <summary>Fills in what a follow-up leaves unsaid from the conversation so far.</summary>
public static partial class FollowUp
{
    /// <summary>How a question refers back.</summary>
    public enum Reference
    {
        /// <summary>It stands on its own.</summary>
        None,

        /// <summary>It swaps a word of the question before ("and for land?").</summary>
        Continues,

        /// <summary>It points at what was talked of ("how long is it valid?").</summary>
        Points,
    }

    /// <summary>How <paramref name="question"/> refers back, judged by its words alone.</summary>
    public static Reference ReferenceOf(string question) =>
        Continuing().IsMatch(question) ? Reference.Continues
        : Pointing().IsMatch(question) ? Reference.Points
        : Reference.None;

    /// <summary>The question before in <paramref name="turns"/> that stands on its own and everything said since, in order:
    /// what a follow-up is searched with.</summary>
    public static string Background(IReadOnlyList<Turn> turns)
    {
        var first = turns.Count - 1;
        while (first > 0 && ReferenceOf(turns[first].Question) != Reference.None)
            first--;
        return turns[first].Question;
    }

    /// <summary>The words of a continuing follow-up without what marks it as one ("for land" of "and for land?").</summary>
    public static string Core(string question) => Continuing().Replace(question, "", 1).Trim(' ', '?', '？', ',', '，', '.', '。');

    [GeneratedRegex(@"^\W*((and|what\s+about|how\s+about|but|or|then|also|same\s+for)\b(?!\s+(who|what|when|where|how|why|which|is|are|does|do|can)\b)|那么?|还有|以及|那(?=[^么]))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continuing();

    [GeneratedRegex(@"\b(it|its|they|them)\b|\b(this|that|these|those|the\s+same|the\s+above)\s+(polic(y|ies)|measures?|documents?|notice|program(me)?|plan|article|scheme|fund|subsid(y|ies)|rewards?|ones?)\b|^\W*(and|then)\s+(who|what|when|where|how|why|which|is|are|does|do|can)\b|它|该(政策|文件|措施|办法|通知)|此(政策|文件|项)|这(个|项|些|份|一)|上述", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
