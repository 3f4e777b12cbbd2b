using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Values;

/// <summary>Finds the noun that a number counts.</summary>
static partial class CountedNouns
{
    // A counted noun has no more words before it.
    const int FarthestWord = 5;

    static readonly FrozenSet<string> Irregular = Words("people persons personnel staff children men women talent");

    static readonly FrozenSet<string> NoNouns = Words(
        "is was has does goes as its this thus his hers ours yours theirs us plus versus per less yes always perhaps besides towards afterwards "
        + "and or but nor of in on at to for from by with without within under over above below than that which who whose where when while if "
        + "into onto upon about after before during through between among against via are were be been being have had do did will would shall should can could "
        + "may might must not a an the these those it they we you he she halves thirds quarters fourths fifths tenths percent yuan");

    /// <summary>The noun after a number that ends at <paramref name="i"/> of readable text, in lower case, and the offset just
    /// past the number's classifier (Chinese) or the number itself; <c>null</c> where no noun is counted.</summary>
    internal static (string Noun, int End)? After(string text, int i, Number number) =>
        i < text.Length && text[i] is ' ' or '+'
            ? EnglishNoun(text, i, number) is { } noun ? (noun, i) : ChineseNoun(text, i, number)
            : ChineseNoun(text, i, number);

    // The last of the first plural words in a row: "500,000 compound talents in …", "20 sports companies".
    private static string? EnglishNoun(string text, int i, Number number)
    {
        var matches = WordsPattern().Match(text, i);
        string? found = null;
        foreach (var word in matches.Groups["word"].Captures.Take(FarthestWord).Select(capture => capture.Value.ToLowerInvariant()))
        {
            if (NoNouns.Contains(word))
                break;
            if (IsPlural(word) || (number.Value == 1 && number.Script == NumberScript.Digits && found is null))
                found = word;
            else if (found is not null)
                break;
        }

        return found;
    }

    private static bool IsPlural(string word) =>
        Irregular.Contains(word)
        || (word.Length > 3 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
            && !word.EndsWith("is", StringComparison.Ordinal));

    private static (string Noun, int End)? ChineseNoun(string text, int i, Number number)
    {
        var match = ClassifierPattern().Match(text, i);
        // 一个, 一种, 一批 are articles rather than numbers.
        if (!match.Success || (number is { Script: NumberScript.Chinese, Value: 1 } && match.Groups["classifier"].Success))
            return null;
        var noun = match.Groups["noun"];
        var classifier = match.Groups["classifier"];
        if (!classifier.Success && number is { Script: NumberScript.Chinese, Value: 1 })
            return null;
        return noun.Success ? (noun.Value, classifier.Success ? classifier.Index + classifier.Length : number.End)
            : classifier.Success && classifier.Value is not ("大" or "方" or "类" or "步") ? (classifier.Value, classifier.Index + classifier.Length) : null;
    }

    const string Nouns = "措施|政策|企业|企業|单位|單位|地区|地區|区域|區域|领域|領域|方面|部门|部門|部委|省份|城市|项目|項目|工程|任务|任務|平台|机构|機構|基地|园区|園區|工厂|工廠|车间|車間|岗位|崗位|人才|人员|人員|老年人|青少年|居民|学生|學生|专利|專利|场景|場景"
        + "|指标|指標|条件|條件|产品|產品|标准|標準|试点|試點|示范区|实验室|實驗室|中心|环节|環節|步骤|步驟|案例|数据中心|數據中心|医院|醫院|学校|學校|集群|行动|行動|要求|材料|文件|银行|銀行|基金|县|縣|区|區|市|省";

    [GeneratedRegex(@"\G(?:\+| or (?:more|fewer|above))?(?: (?<word>[A-Za-z][A-Za-z&'/-]*)){1,5}")]
    private static partial Regex WordsPattern();

    [GeneratedRegex(@"\G ?(?:[余餘多])?(?:(?<classifier>条|條|项|項|个|個|家|名|人|户|戶|次|种|種|类|類|批|座|所|台|套|件|款|位|大|方|步|篇|章|辆|輛|支|只|处|處|例|宗|笔|筆|份|张|張|场|場)(?:[\u4e00-\u9fff]{0,6}?(?<noun>" + Nouns + "))?|(?<noun>" + Nouns + "))")]
    private static partial Regex ClassifierPattern();

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
