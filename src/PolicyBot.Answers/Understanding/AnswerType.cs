using System.Collections.Frozen;
using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Understanding;

/// <summary>Which values an answer to a kind of question has to hold, and which of the question's words only ask for them.</summary>
public static class AnswerType
{
    private static readonly FrozenSet<string> RateStems = Stems("percentag percent proport share rate ratio 比例 占比 比率 比重");
    private static readonly FrozenSet<string> AmountStems = Stems("amount sum size scale larg big high low total maximum minimum valu worth price yuan rmb dollar euro 金额 额度 规模 总额 元");
    private static readonly FrozenSet<string> CountStems = Stems("number");
    private static readonly FrozenSet<string> DurationStems = Stems("durat period term year month dai hour week 时间 时长");
    private static readonly FrozenSet<string> DocumentNumberStems = Stems("document number refer offici no 文号 文件 件号 字号");
    private static readonly FrozenSet<string> ContactStems = Stems("phone telephon number mail email e contact call address 电话 联系 系方 方式 邮箱");
    private static readonly FrozenSet<string> DateStems = Stems("date dai month year deadlin time 截止 止日 日期 时间 止时 期限 时候");

    /// <summary>The kinds of value of which a sentence must hold at least one to answer such a question; empty where any will do.</summary>
    public static IReadOnlyList<QuantityKind> Required(QuestionKind kind) => kind switch
    {
        QuestionKind.Amount => [QuantityKind.Amount, QuantityKind.Rate, QuantityKind.Count],
        QuestionKind.Money => [QuantityKind.Amount],
        QuestionKind.Count => [QuantityKind.Count],
        QuestionKind.Rate => [QuantityKind.Rate],
        QuestionKind.Duration => [QuantityKind.Duration],
        QuestionKind.Date or QuestionKind.Deadline => [QuantityKind.Date, QuantityKind.DateWithoutYear],
        _ => [],
    };

    /// <summary>Other kinds of value that may answer such a question too: "when" is answered by "within 30 days", "how long" by "until
    /// the end of 2027".</summary>
    public static IReadOnlyList<QuantityKind> Accepted(QuestionKind kind) => kind switch
    {
        QuestionKind.Money => [QuantityKind.Rate],
        QuestionKind.Count => [QuantityKind.Rate, QuantityKind.Amount, QuantityKind.Duration],
        QuestionKind.Duration => [QuantityKind.Date, QuantityKind.DateWithoutYear],
        QuestionKind.Date or QuestionKind.Deadline => [QuantityKind.Duration],
        _ => [],
    };

    /// <summary>Whether, in a question of this kind, a stem names the kind of value wanted ("what <i>percentage</i>") and so need
    /// not stand in the answer, where the value itself does.</summary>
    public static bool IsNamedBy(QuestionKind kind, string stem) => kind switch
    {
        QuestionKind.Amount or QuestionKind.Money => AmountStems.Contains(stem),
        QuestionKind.Count => CountStems.Contains(stem),
        QuestionKind.Rate => RateStems.Contains(stem),
        QuestionKind.Duration => DurationStems.Contains(stem),
        QuestionKind.Date or QuestionKind.Deadline => DateStems.Contains(stem),
        QuestionKind.DocumentNumber => DocumentNumberStems.Contains(stem),
        QuestionKind.Contact => ContactStems.Contains(stem),
        _ => false,
    };

    private static FrozenSet<string> Stems(string stems) => stems.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
