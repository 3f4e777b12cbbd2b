using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>The words of one language by which a statement permits, obliges, affirms or denies.</summary>
internal sealed partial class ModalWords
{
    private readonly Regex _permits, _forbids, _obliges, _frees, _denies, _other, _conditions, _limits;

    private ModalWords(Regex permits, Regex forbids, Regex obliges, Regex frees, Regex denies, Regex other, Regex conditions, Regex limits) =>
        (_permits, _forbids, _obliges, _frees, _denies, _other, _conditions, _limits) = (permits, forbids, obliges, frees, denies, other, conditions, limits);

    /// <summary>English.</summary>
    public static ModalWords English { get; } = new(
        EnglishPermits(), EnglishForbids(), EnglishObliges(), EnglishFrees(), EnglishDenies(), EnglishOther(), EnglishConditions(), EnglishLimits());

    /// <summary>Chinese, in simplified characters.</summary>
    public static ModalWords Chinese { get; } = new(
        ChinesePermits(), ChineseForbids(), ChineseObliges(), ChineseFrees(), ChineseDenies(), ChineseOther(), ChineseConditions(), ChineseLimits());

    /// <summary>Whether <paramref name="text"/> states a condition.</summary>
    public bool HasCondition(string text) => _conditions.IsMatch(text);

    /// <summary>Whether anything in <paramref name="text"/> denies, excepts or restricts, other than by bounding a value.</summary>
    public bool Limits(string text) => _limits.IsMatch(Bounds().Replace(text, " "));

    /// <summary>Whether <paramref name="text"/> permits, obliges, denies or restricts.</summary>
    public bool IsModal(string text) => _permits.IsMatch(text) || _obliges.IsMatch(text) || _forbids.IsMatch(text) || _frees.IsMatch(text) || Limits(text);

    /// <summary>Whether <paramref name="text"/> makes an exception to what was said before it.</summary>
    public static bool TakesBack(string text) => Exceptions().IsMatch(text);

    /// <summary>The place of the words that affirm or deny what <paramref name="modality"/> asks, and whether they affirm;
    /// <c>null</c> where there are none, or words of both kinds or another.</summary>
    public (int Start, int End, bool Affirms)? Find(Modality modality, string text)
    {
        var (positive, negative) = modality switch
        {
            Modality.Permission => (_permits, _forbids),
            Modality.Obligation => (_obliges, _frees),
            _ => ((Regex?)null, _denies),
        };
        var plain = Bounds().Replace(text, match => new string(' ', match.Length));
        var denials = negative.Matches(plain);
        if (denials.Count > 1)
            return null;
        var rest = denials is [var only] ? plain.Remove(only.Index, only.Length).Insert(only.Index, new string(' ', only.Length)) : plain;
        // A second denial, an exception or an "only" turns or narrows what is said.
        if (_limits.IsMatch(rest) || (positive is null && _other.IsMatch(rest)))
            return null;
        var affirms = positive?.Match(rest);
        if (denials is [var denial])
            return affirms is { Success: true } ? null : (denial.Index, denial.Index + denial.Length, false);
        return positive is null ? (text.Length, text.Length, true)
            : affirms is { Success: true } ? (affirms.Index, affirms.Index + affirms.Length, true)
            : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:may|can|could|eligible|entitled|allowed|permitted|qualify|qualifies)\b", Options)]
    private static partial Regex EnglishPermits();

    [GeneratedRegex(@"\b(?:(?:may|can|could|must|shall)\s+not|cannot|can't|(?:is|are)\s+(?:not|never)\s+(?:eligible|entitled|allowed|permitted)|(?:do|does)\s+not\s+qualify|(?:may|must|shall)\s+never|(?:is|are)\s+(?:ineligible|excluded|prohibited|forbidden)|ineligible|not\s+eligible)\b", Options)]
    private static partial Regex EnglishForbids();

    [GeneratedRegex(@"\b(?:must|shall|(?:is|are)\s+(?:required|obliged|mandatory|compulsory|necessary)|ha(?:s|ve)\s+to|needs?\s+to|requires?)\b", Options)]
    private static partial Regex EnglishObliges();

    [GeneratedRegex(@"\b(?:(?:is|are)\s+not\s+(?:required|obliged|mandatory|compulsory|necessary)|need(?:s)?\s+not|(?:do|does)\s+not\s+(?:have|need)\s+to|(?:is|are)\s+(?:optional|voluntary))\b", Options)]
    private static partial Regex EnglishFrees();

    [GeneratedRegex(@"\b(?:is|are|was|were|do|does|did|has|have)\s+not\b|\b(?:is|are|was|were|do|does|did|has|have)n't\b", Options)]
    private static partial Regex EnglishDenies();

    // Beside a plain fact: what may, must, should or will be is not what is.
    [GeneratedRegex(@"\b(?:may|can|could|might|must|shall|should|would|will|required|expected|planned|plans?|intend\w*|propos\w+|consider\w*|aims?|encourag\w+|possib\w+|likely)\b", Options)]
    private static partial Regex EnglishOther();

    [GeneratedRegex(@"\b(?:if|provided|where|when|once|unless|until|subject\s+to|as\s+long\s+as|on\s+condition|conditions?|in\s+case|after|before|upon|with\s+(?:the\s+)?(?:approval|consent|permission)|who|that|which)\b", Options)]
    private static partial Regex EnglishConditions();

    [GeneratedRegex(@"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|except\w*|exclud\w+|exclusiv\w+|only|solely|merely|unless|other\s+than|rather\s+than|instead|but|however|although|though|whereas|while|unlike|prohibit\w*|forbid\w*|ineligible|exempt\w*|lim?ited\s+to|restrict\w*|refus\w*|reject\w*|fail\w*|invalid|ceas\w+|no\s+longer|outside|hardly|until)\b|n't\b", Options)]
    private static partial Regex EnglishLimits();

    [GeneratedRegex("可以|允许|有权|能够|均可|(?<![不许认])可(?=申|享|按|用|由|在|参|选|自|向|凭|获|领|提)")]
    private static partial Regex ChinesePermits();

    [GeneratedRegex("不得|不能|不可以|不可(?!抗|逆|或)|不予|不允许|禁止|严禁|无权")]
    private static partial Regex ChineseForbids();

    [GeneratedRegex("必须|应当|务必|(?<!无)须(?!知)|需要|应(?=提|当|按|于|在|向|将|为|具)")]
    private static partial Regex ChineseObliges();

    [GeneratedRegex("无需|无须|不需要?|不必|毋须|无须")]
    private static partial Regex ChineseFrees();

    [GeneratedRegex("不(?=是|包括|包含|属于|适用|含|享受|收)|未(?!来|满)|没有")]
    private static partial Regex ChineseDenies();

    [GeneratedRegex("可以|能够|可(?!靠|持续|再生)|应当|必须|须|将|预计|计划|拟|力争|鼓励|探索|建议|有望|目标")]
    private static partial Regex ChineseOther();

    [GeneratedRegex("如果?|若|符合|满足|具备|经|条件|前提|后[，可方]|的[，,]|凡|方可|对于?")]
    private static partial Regex ChineseConditions();

    [GeneratedRegex("不(?!断|动产|限于)|未(?!来)|无(?!人|线|障碍|形|论)|非(?!常|遗)|没有|除|仅|只|但|禁止|严禁|排除|取消|停止|暂停|免|限于|例外|另有规定|否则")]
    private static partial Regex ChineseLimits();

    [GeneratedRegex(@"\b(?:but|unless|except\w*|however|although|though|until)\b|但|除|例外|另有", Options)]
    private static partial Regex Exceptions();

    // "Not more than" and 不超过 bound a value.
    [GeneratedRegex(@"\b(?:(?:not|no)\s+(?:be\s+)?(?:less|more|fewer|later|earlier|lower|higher|longer|greater)(?:\s+than)?|not\s+(?:to\s+)?exceed(?:ing)?|(?:may|must|shall|can|does|do)\s+not\s+exceed)\b|不(?:得)?(?:低于|少于|小于|高于|超过|超出|多于|大于|晚于|迟于|早于)", Options)]
    private static partial Regex Bounds();
}
