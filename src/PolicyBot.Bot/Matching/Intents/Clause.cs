using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>A part of a message that states or asks one thing.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Mark">The punctuation after it.</param>
/// <param name="Kind">What it does.</param>
internal sealed record Clause(string Text, string Mark, ClauseKind Kind);

/// <summary>What a clause does.</summary>
internal enum ClauseKind
{
    /// <summary>It states something.</summary>
    Statement,

    /// <summary>It asks something.</summary>
    Question,

    /// <summary>It supposes something.</summary>
    Condition,
}

/// <summary>Splits messages into clauses.</summary>
internal static partial class Clauses
{
    /// <summary>The clauses of a message, in order.</summary>
    /// <param name="text">The message, in simplified characters.</param>
    public static IReadOnlyList<Clause> Of(string text)
    {
        var clauses = new List<Clause>();
        var start = 0;
        foreach (Match match in Boundary().Matches(text))
        {
            Add(text[start..match.Index], match.Value.Trim());
            start = match.Index + match.Length;
        }

        Add(text[start..], "");
        return clauses;

        void Add(string words, string mark)
        {
            if (words.Any(char.IsLetterOrDigit))
                clauses.Add(new Clause(words.Trim(), mark, GoesOn(clauses, words.Trim(), mark) ? ClauseKind.Statement : KindOf(words.Trim(), mark)));
        }
    }

    // "We have 80 employees, are a small company" states both.
    private static bool GoesOn(IReadOnlyList<Clause> before, string words, string mark) =>
        before is [.., { Kind: ClauseKind.Statement }] && !IsAsked(mark) && Continued().IsMatch(words)
        && before.Reverse().TakeWhile(clause => clause.Mark is "," or "").Any(clause => IsFirstPerson(clause.Text));

    private static bool IsAsked(string mark) => mark.Contains('?', StringComparison.Ordinal) || mark.Contains('？', StringComparison.Ordinal);

    /// <summary>Whether somebody speaks of his own company.</summary>
    public static bool IsFirstPerson(string text) => FirstPerson().IsMatch(text);

    /// <summary>Whether words ask something, with or without a question mark.</summary>
    public static bool Asks(string text) => Asking().IsMatch(text);

    /// <summary>Whether words speak of what policies give and ask, rather than of a company.</summary>
    public static bool SpeaksOfPolicies(string text) => PolicyWords().IsMatch(text);

    private static ClauseKind KindOf(string words, string mark) =>
        Supposing().IsMatch(words) ? ClauseKind.Condition
        : IsAsked(mark) || Asking().IsMatch(words) ? ClauseKind.Question
        : ClauseKind.Statement;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Dots and commas between digits belong to numbers; "and what", "so which" begin a question.
    [GeneratedRegex(@"[;；!！?？。\n]+|[.,](?=\s|$)|(?<!\d),|，|\s[-–—]+\s|—+|[:：](?!\d)|\s+(?=(?:and|so|but)\s+(?:which|what|how|why|when|who|can\s+(?:we|i)|do\s+(?:we|i)|are\s+(?:we|there)|tell)\b)", Options)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\b(?:we|us|our|ours|i|my|mine|i'm|i’m)\b|我(?![国省市县区州党军])|本(?:公司|企业|厂|单位|司)|敝(?:公司|司)|咱们?", Options)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"^(?:(?:so|and|but|now|then|well|hi|hello|please|ok|okay)\W+)*(?:which|what|what's|who|whom|whose|when|where|why|how|(?:is|are|am|do|does|did|can|could|may|might|should|shall|will|would|has|have|had|must|need)(?:n't)?\s+(?:we|i|our|my|you|it|there|this|that|these|those|they|the|a|an|any|all|companies|enterprises|firms|smes|it's)|tell|list|name|show|explain|describe|summari[sz]e|give\s+(?:me|us)|find|compare|translate|any)\b|\b(?:wonder|want|like|need|wish|love|glad|ask|wanted)\w*\s+(?:\w+\s+)?(?:to\s+)?(?:know|ask|learn|understand|hear|find\s+out|see|information|details|info)\b|\bwonder(?:ing)?\b|\b(?:know|ask|tell|explain|see|check|sure|clear)\s+(?:\w+\s+)?(?:which|what|who|when|where|why|how|whether|if)\b|\binterested\s+in\b|\b(?:question|information|details|info)\s+(?:about|on|of|regarding)\b|吗|什么|哪(?!怕)|多少|几(?=[个家项种年月天级])|是否|能否|可否|如何|怎么|怎样|为何|谁|多久|多长|多大|多高|何时|有没有|是不是|能不能|可不可以|要不要|行不行|想(?:问|了解|知道|咨询)|请(?:问|介绍|说明|解释|列出|告诉)|介绍一下|呢\W*$", Options)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:(?:and|but|also)\s+)*(?:are|is|am|was|have|has|had|do|does|did|can|could|will|would|must|need)(?:n't)?\s+(?!(?:we|i|you|our|my|it|there|they|this|that|these|those)\b)", Options)]
    private static partial Regex Continued();

    [GeneratedRegex(@"^(?:(?:and|but|so|even)\s+)*(?:if|when|once|suppose|supposing|assuming|unless|in\s+case|provided|imagine|for\s+(?:a|an|any)?\s*(?:compan|enterpris|firm|sme)\w*|compan(?:y|ies)\s+(?:with|that|which|whose)|enterprises?\s+(?:with|that|which|whose))\b|如果|若(?!干)|假如|假设|要是|倘若|一旦|万一|^当", Options)]
    private static partial Regex Supposing();

    [GeneratedRegex(@"\b(?:subsid(?:y|ies)|rewards?|polic(?:y|ies)|measures?|grants?|incentives?|support(?:ed|s)?|deadlines?|eligib\w+|requirements?|conditions?|criteria|thresholds?|appl(?:y|ication|ications|icants?)|deductions?|refunds?|allowances?|benefits?|programmes?|programs?|schemes?|articles?|documents?|notices?|opinions|rules?)\b|补贴|奖励|政策|补助|扶持|措施|条件|要求|申报|申请|截止|门槛|标准是|资助|优惠|文件|通知|办法|条款|扣除|退税", Options)]
    private static partial Regex PolicyWords();
}
