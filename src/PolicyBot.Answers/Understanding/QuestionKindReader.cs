using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Understanding;

/// <summary>Reads from a question's words what kind of fact it asks for. The first pattern that matches decides, the
/// narrower kinds first.</summary>
public static partial class QuestionKindReader
{
    private static readonly (Regex Pattern, QuestionKind Kind)[] Patterns =
    [
        (DocumentNumberWords(), QuestionKind.DocumentNumber),
        (ContactWords(), QuestionKind.Contact),
        (DeadlineWords(), QuestionKind.Deadline),
        (DurationWords(), QuestionKind.Duration),
        (RateWords(), QuestionKind.Rate),
        (MoneyWords(), QuestionKind.Money),
        (CountWords(), QuestionKind.Count),
        (AmountWords(), QuestionKind.Amount),
        (DateWords(), QuestionKind.Date),
        (NameWords(), QuestionKind.Name),
        (BodyWords(), QuestionKind.Body),
        (PlaceWords(), QuestionKind.Place),
        (ListWords(), QuestionKind.List),
        (YesNoWords(), QuestionKind.YesNo),
    ];

    /// <summary>The kind of <paramref name="question"/>; <see cref="QuestionKind.Open"/> where its words do not tell.</summary>
    public static QuestionKind Read(string question)
    {
        foreach (var (pattern, kind) in Patterns)
        {
            if (pattern.IsMatch(question))
                return kind;
        }

        return QuestionKind.Open;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(document|reference|official|file)\s+(number|no\b)|\b(number|no\.)\s+of\s+the\s+(document|notice|policy|opinions?|measures|circular)\b|文号|发文字号|文件号|文件编号", Options)]
    private static partial Regex DocumentNumberWords();

    [GeneratedRegex(@"\b(phone|telephone|fax|hotline)(\s+number)?\b|\be-?mail\b|\bcontact\s+(details|data|person|number|address)\b|\bwhom?\s+(to|can|do|should)\s+(i|we|one|companies)?\s*(contact|call|write\s+to)\b|电话|邮箱|电子邮件|联系方式|联系人|微信号", Options)]
    private static partial Regex ContactWords();

    [GeneratedRegex(@"\bdeadline\b|\bcut-?off\s+date\b|\b(until|till|before)\s+(when|what\s+date|which\s+(date|day|month))\b|\bhow\s+late\b|\blast\s+(day|date)\b|截止|最晚|最迟|之前(提交|完成|申报)|(到|至)(什么时候|何时|哪(一?)(天|日|年|月))|有效期(到|至)", Options)]
    private static partial Regex DeadlineWords();

    [GeneratedRegex(@"\b(what\s+is|what's)\s+the\s+name\b|\bname\s+(of\s+)?the\b|\bwhat\s+(is|are)\s+\w+(\s+\w+)*\s+called\b|\bwho\s+(is|are|was|were)\s+the\b|\bwho\s+(manages?|runs?|leads?|heads?|chairs?|chaired|issued|released|published|signed|owns?|operates?|founded)\b|\bby\s+whom\b|\b(which|what)\s+(province|city|town|county|country|company|firm|bank|university|ministry|institute)\b|叫什么|什么名字|名称是|由谁|谁(负责|发布|印发|管理)|(哪|什么)(个|家)?(省|市|县|公司|企业|银行|大学|国家)", Options)]
    private static partial Regex NameWords();

    [GeneratedRegex(@"\bhow\s+long\b|\bfor\s+how\s+many\s+(years|months|days)\b|\bhow\s+many\s+(years|months|weeks|days|hours)\b|\bwhat\s+(is|was)\s+the\s+(duration|validity(\s+period)?|term|period)\b|\bvalid(ity)?\s+period\b|多久|多长时间|多少(年|个月|天|日|小时)|几(年|个月|天|个工作日)|有效期|期限(是|为|有)", Options)]
    private static partial Regex DurationWords();

    [GeneratedRegex(@"\b(what|which)\s+(?:(?:is|was|are)\s+the\s+)?(?:(?!is|are|was|does|do|did|the)[\w&-]+\s+){0,4}?(percentage|percent|rate|ratio|share|proportion|portion)\b|\bhow\s+many\s+(percent|percentage\s+points|basis\s+points)\b|\bby\s+what\s+percent|百分之(几|多少)|多少个?百分点|占[^，。？]{0,14}(多少|几成)|(比例|比重|占比|增速|[\u4e00-\u9fff]率)[^，。]{0,6}(是多少|多少|多高|几)|多(大|高)的?比例", Options)]
    private static partial Regex RateWords();

    [GeneratedRegex(@"\bhow\s+much\s+(money|cash)\b|\bhow\s+many\s+(yuan|rmb|dollars|euros|pounds|crowns|kroner|yen)\b|\bhow\s+much\b[^?]*\bin\s+(yuan|rmb|dollars|euros|pounds)\b|\bwhat\s+(is|are|was|were)\s+the\s+(\w+\s+){0,2}?(budget|salary)\b|多少(钱|元|万元|亿元|美元|欧元|资金|金额)|(金额|预算|价格|费用)[^，。]{0,6}(是多少|有多少|为多少|多少|多大|多高)", Options)]
    private static partial Regex MoneyWords();

    [GeneratedRegex(@"\bhow\s+(much|large|big|high|low)\b|\bwhat\s+(is|are|was)\s+the\s+(\w+\s+){0,3}?(amount|sum|price|cost|fee|fine|size|scale|cap|maximum|minimum|threshold)\b|\b(what|which)\s+(?:[\w-]+\s+){0,3}?(price|fee|fine|amount|sum|value|revenue|turnover|output|threshold|limit|size|reward|subsidy|allowance|bonus|budget)\s+(?:does|do|did|is|are|was|were|should|must|will|can|may|applies|apply|for|of|in)\b|\bwhat\s+(does|do|will|would|did)\b[^?]*\b(costs?\s*\??$|charges?\b|pay\s+(for|per)\b)|\bwhat\s+(is|was|are|were)\s+the\s+(total|annual|average|overall)\s+(\w+\s+){0,2}?(revenue|income|output|turnover|investment|spending|expenditure|value|profit|funding)\b|多少(钱|元|万元|亿元|资金|奖励|补贴|补助|金额)|(金额|规模|额度|资金|奖励|补贴|补助|上限|投入|总额)[^，。]{0,6}(是多少|有多少|为多少|多少|多大|多高)|多大规模|多高|最高多少|多少", Options)]
    private static partial Regex AmountWords();

    [GeneratedRegex(@"\bhow\s+many\b|\bwhat\s+(is\s+)?the\s+number\s+of\b|\bnumber\s+of\b.*\?|多少(个|家|人|条|项|名|种|座|台|万|亿|级|档|次|户|位|辆|件|所|场|篇|套)|几(个|家|条|项|名|种|级|步|类|大)", Options)]
    private static partial Regex CountWords();

    [GeneratedRegex(@"(?:^|[?.!,;:]|\b(?:and|or|by|since|until|from))\s*when\b(?!\s+(?:\w+\s+){1,6}?[,?]\s*\w)|\bwhen\s+(?:is|are|was|were|do|does|did|will|can|must|may|should|has|have)\b|\b(what|which)\s+(is\s+the\s+)?(date|day|month|year)\b|\bby\s+when\b|\b(by|in|on|since)\s+(what|which)\s+(date|day|month|year)\b|何时|什么时候|什么时间|哪(一?)(年|月|天|日)|从哪(天|日)|何日|几月|几号|时间节点", Options)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"^\W*(by\s+)?who(m|se)?\b|\bwho\s+(issued|released|published|is|are|can|may|must|should|does|gets?)\b|\b(which|what)\s+(\w+\s+)?(body|bodies|department|departments|ministry|ministries|authority|authorities|agency|agencies|office|organi[sz]ations?|institutions?)\b|谁|(哪|什么)(个|些|家|几个|级)?(部门|机构|单位|政府|部委)|由谁|发文机关", Options)]
    private static partial Regex BodyWords();

    [GeneratedRegex(@"\bwhere\b|\b(which|what)\s+(city|cities|province|provinces|region|regions|areas?|places?|website|platform|zones?)\b|哪里|哪儿|何处|哪(个|些|几个)?(城市|省|省份|地区|区域|地方|网站|平台)|在什么地方", Options)]
    private static partial Regex PlaceWords();

    [GeneratedRegex(@"\bwhat\s+(are|were)\b|\b(which|what)\s+(\w+\s+){0,3}?\w+(?<!s)s\s+(in|of|for|on|from|under|are|were|does|do|did|can|could|must|may|should|will|have|need|get|qualify|count|belong|take\s+part)\b|\b(list|name|enumerate)\s+(all\s+|the\s+)|\bwhat\s+(does|do|did|can|must|should|will)\b.*\b(offer|provide|include|cover|contain|consist|support|require|need|recommend|suggest|encourage|do|submit|prepare|contribute)\b|哪些|哪几|有什么|包括什么|需要什么|什么(条件|要求|材料|措施|内容|支持|政策|建议)", Options)]
    private static partial Regex ListWords();

    [GeneratedRegex(@"^\W*(is|are|was|were|do|does|did|can|could|must|may|should|will|has|have)\b|吗|是否|能否|可否|有没有|能不能|可不可以|是不是|需不需要", Options)]
    private static partial Regex YesNoWords();
}
