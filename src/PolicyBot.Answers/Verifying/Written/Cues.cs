using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>What words say of how a clause is meant.</summary>
[Flags]
internal enum Cues
{
    /// <summary>A plain statement.</summary>
    None = 0,

    /// <summary>It denies: "not", "no", "without", "excluded", 不, 未, 无.</summary>
    Negation = 1,

    /// <summary>It denies in a roundabout way: "fails", "exempt", "lose", 免, 取消; says less than <see cref="Negation"/>.</summary>
    SoftNegation = 2,

    /// <summary>It restricts to what it names: "only", 仅.</summary>
    Only = 4,

    /// <summary>It holds for all: "every", "any", 所有.</summary>
    Universal = 8,

    /// <summary>It obliges: "must", 应当.</summary>
    Obligation = 16,

    /// <summary>It permits: "may", "can", 可以.</summary>
    Permission = 32,

    /// <summary>It advises or encourages: "should", 鼓励.</summary>
    Advice = 64,

    /// <summary>It tells what is expected, planned or possible: "is expected to", 预计.</summary>
    Forecast = 128,

    /// <summary>It promises: "guaranteed", "automatically", 一定.</summary>
    Certainty = 256,
}

/// <summary>Reads <see cref="Cues"/>.</summary>
internal static partial class CueReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The cues of <paramref name="text"/>, in simplified characters.</summary>
    public static Cues Of(string text)
    {
        // "Not less than" bounds a value and "not only" adds; neither denies.
        var plain = NoDenials().Replace(text, " ");
        return (Negation().IsMatch(plain) ? Cues.Negation : 0)
            | (SoftNegation().IsMatch(plain) ? Cues.SoftNegation : 0)
            | (Only().IsMatch(text) ? Cues.Only : 0)
            | (Universal().IsMatch(text) ? Cues.Universal : 0)
            | (Obligation().IsMatch(text) ? Cues.Obligation : 0)
            | (Permission().IsMatch(MonthOfMay().Replace(text, " ")) ? Cues.Permission : 0)
            | (Advice().IsMatch(text) ? Cues.Advice : 0)
            | (Forecast().IsMatch(text) ? Cues.Forecast : 0)
            | (Certainty().IsMatch(text) ? Cues.Certainty : 0);
    }

    /// <summary>Words of denial that bound a value or add.</summary>
    [GeneratedRegex(@"\b(?:no|not|nor|never|cannot|can't|doesn't|don't)(?: to)?(?: be)?(?: any)?(?: fall)? (?:less|more|fewer|lower|higher|greater|later|earlier|longer|larger|smaller|shorter|above|below|over|exceed\w*)(?: than)?\b|\bnot only\b|\bwhether or not\b|\bNo\.|\bno doubt\b|\bnot (?:just|merely)\b|\bnon-?payment\b"
        + "|不(?:得|能|应|可)?(?:低于|少于|小于|高于|超过|超出|多于|大于|晚于|迟于|早于|足|满|到(?=\\d)|少於)|不(?:仅|断|同|动产|但|限于)|无(?:论|人|形|锡|线|纸|障碍|缝)|非(?:常|遗|洲|凡)|未(?:来|满)|与否|是否|不论", Options)]
    internal static partial Regex NoDenials();

    [GeneratedRegex(@"\bfail(?:s|ed|ing)? to\b|\b(?:not|no|never|neither|nor|none|nothing|nobody|without|cannot|ineligible|exclud\w+|prohibit\w*|forbid\w*|forbade|banned|bans?|barred|except(?:ion|ions|ing|ed)?|other than|unless|excluding|impossible|unavailable)\b|n't\b|(?<!除)不|未|(?<![全])无|(?:^|[^是而并])非(?!营利)|没|禁止|严禁|除外|除[^外]{1,20}外", Options)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:fail\w*|exempt\w*|los[et]\w*|lost|void\w*|invalid\w*|waive\w*|repeal\w*|withh[oe]ld\w*|disqualif\w*|disallow\w*|free of|free from|free|restrict\w*|limited to|den(?:y|ies|ied)|refus\w*|reject\w*|cancel\w*|revok\w*|withdraw\w*|suspend\w*|postpon\w*|expir\w*|lapse\w*|laps\w+|unpaid|overdue|outside|lacks?|lacking|miss(?:es|ed|ing)?|instead|unable|abolish\w*|regardless|irrespective|replace\w*|un\w+ed|non-\w+|only|nil|avoid\w*|stop\w*|cease\w*|barrier\w*)\b|免|暂停|暂缓|中止|取消|撤销|作废|失效|废止|排除|拒|失|停|缺|限|逾期|追回|仅|只|避免|违|替代", Options)]
    private static partial Regex SoftNegation();

    [GeneratedRegex(@"\b(?:only|solely|exclusively|merely|just|nothing but|no one but|restricted to|limited to|reserved for|sole)\b|仅|只(?!要)|唯一|限于|专门|专供|专属|唯有|才能", Options)]
    private static partial Regex Only();

    [GeneratedRegex(@"\b(?:all|every|everyone|everybody|any|anyone|anybody|always|whichever|whatever|whole|entire\w*|full\w*|both|each|throughout|universal\w*|regardless|irrespective|in (?:all|every) cases?|without exception|the following|complete\w*|nationwide|comprehensive\w*|per|simultaneous\w*)\b|所有|全部|任何|一切|每|均|凡|各|都|全(?:国|市|省|程|面|体|覆盖|额)|无论|同时|皆|一律|统一|以下|下列", Options)]
    private static partial Regex Universal();

    [GeneratedRegex(@"\b(?:must|shall|required|requires?|requirement\w*|obliged|obligat\w+|mandatory|compulsory|need(?:s|ed)?(?: to)?|ha(?:s|ve) to|has got to|is to|are to|necessary|condition\w*|criteri\w+|eligib\w+|qualif\w+)\b|必须|须|应当|应(?!用|急|对|链|届|收|付)|(?<!所|急|供|刚|内|市场)需(?!求)|务必|不得|条件|要求|义务|符合|方可", Options)]
    private static partial Regex Obligation();

    [GeneratedRegex(@"\b(?:may|can|could|might|allowed|permitted|permission|optional\w*|option|entitled|eligible|possible|free to|able to|at (?:its|their) discretion|voluntar\w+|choose|opt)\b|可以|可(?!靠|持续|再生|视|复制|行|追溯|比|见|能)|允许|能够|有权|能(?!力|源|耗|量|效|力|否)|自愿|得以|选择", Options)]
    private static partial Regex Permission();

    [GeneratedRegex(@"\b[Mm]ay\s+\d|\b\d{1,2}(?:st|nd|rd|th)?\s+May\b|\bMay\s+(?:and|to|until|through|each|every)\b|(?:in|by|until|before|after|of|and|every|each)\s+May\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOfMay();

    [GeneratedRegex(@"\b(?:should|advis\w+|recommend\w*|suggest\w*|encourag\w*|ought|urged?|prefer\w*|promot\w+|support\w*|guide\w*|welcome\w*|bonus points?|explor\w+|priorit\w+|pilot\w*|propos\w+)\b|建议|鼓励|宜(?!居)|推荐|倡导|引导|支持|探索|优先|试点|加分|提倡", Options)]
    private static partial Regex Advice();

    [GeneratedRegex(@"\b(?:expect\w*|forecast\w*|estimat\w*|project(?:ed|ion|ions)|anticipat\w*|predict\w*|likely|probabl\w+|perhaps|possibl\w+|potential\w*|may|might|could|would|goal\w*|targets?|targeted|target(?= )|aim\w*|plan(?:s|ned|ning)?|intend\w*|hop(?:e|es|ed|ing)|striv\w*|propos\w+|objective\w*|seek\w*|outlook|foresee\w*|insiders?|according to .{0,30}(?:forecast|estimate)s?|should)\b|预计|预期|有望|可望|或将|力争|目标|计划|拟|估计|预测|可能|争取|展望|将会|或许|设想|期望|希望|规划", Options)]
    private static partial Regex Forecast();

    [GeneratedRegex(@"\b(?:guarantee[sd]?|guaranteed|automatic\w*|certain(?:ly)?|definite\w*|assur\w+|ensur\w+|always|entitle\w*|undoubtedly|surely|in any case|without (?:review|application|conditions?|limit))\b|一定|必然|保证(?!金)|确保|自动(?!驾驶|化)|肯定|必定|必将|无条件|直接获", Options)]
    private static partial Regex Certainty();
}
