using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>What no answer may hold whatever the passages say: addresses, markup, and requests for secrets or money.</summary>
internal static partial class ForbiddenText
{
    /// <summary>What is wrong with <paramref name="text"/>, in plain English.</summary>
    public static IEnumerable<string> Problems(string text)
    {
        if (Address().IsMatch(text))
            yield return "It holds a link or an address: leave it out.";
        if (Markup().IsMatch(text))
            yield return "It holds markup or program text: write plain words.";
        if (Request().IsMatch(text))
            yield return "It asks the reader for secrets, money or contact: leave that out.";
        if (Itself().IsMatch(text))
            yield return "It speaks of the assistant and its instructions: leave that out.";
    }

    /// <summary>Whether the assistant speaks of itself; a passage's own sentence may be in the first person.</summary>
    public static bool SpeaksOfItself(string text) => FirstPerson().IsMatch(text);

    [GeneratedRegex(@"\bI(?:['’](?:m|ve|ll|d)| (?:am|will|have|can|cannot|was|must|do|think|believe|know))\b|我(?:是|的|被|无法|可以|将|会|认为)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+.-]{1,20}:\s?//|(?:javascript|data|vbscript|file|mailto|tel|blob|intent)\s*:(?=\S))|\bwww\s?\.|[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<![\w.])(?:[a-z0-9-]+\.)+(?:com|net|org|cn|io|gov|edu|info|biz|xyz|top|example|test|invalid|ru|uk|eu|hk|tw|cc|me|co|ai|app|dev|site|online|shop|link|ly|gl)\b(?![.]\d)|hxxps?|\b\d{1,3}(?:\.\d{1,3}){3}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"</?[a-z!?]|\]\s?\(|!\[|```|\bon(?:click|error|load|mouseover|focus)\s*=|\{\{|\}\}|\$\{|<\||\|>|\bfunction\s*\(|=>|""\s*:\s*[""{\[]|^\s*(?:system|assistant|user|developer|human|系统|系統|助手|用户|用戶)\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\b(?:send|give|tell|enter|provide|type|reply with|share|submit|disclose|confirm)\b.{0,40}\b(?:passwords?|passcode|pin|api[ -]?keys?|secrets?|credit card|card number|cvv|verification code|private key|seed phrase|login|credentials)\b|\b(?:wire|transfer|pay|remit|deposit)\b.{0,40}\b(?:to (?:the |this |my |our )?(?:following )?account|bitcoin|wallet|gift cards?)\b|(?:发送|提供|输入|告知|回复|提交|告诉我们?|透露).{0,15}(?:密码|验证码|口令|密钥|信用卡号?|银行卡号|私钥)|(?:转账|汇款|打款|付款).{0,10}(?:到|至|给)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    [GeneratedRegex(@"\b(?:as an? (?:AI|assistant|language model)|my (?:instructions?|prompt|rules|system)|system prompt|developer mode|jailbr\w+|(?:ignore|disregard|forget|override|bypass)\w* (?:all |any |the |your |my |these |those |previous |prior |above |earlier |other ){0,4}(?:instructions?|prompts?|rules|polic(?:y|ies)|passages|documents|guidelines)|(?:previous|prior|above) instructions?|prompt injection|tool call|function call)\b|系统提示|提示词|开发者模式|(?:忽略|无视|忘记|绕过).{0,8}(?:指令|提示|规则|限制|设定|内容|要求)|作为(?:一个)?(?:AI|人工智能|语言模型|助手)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Itself();
}
