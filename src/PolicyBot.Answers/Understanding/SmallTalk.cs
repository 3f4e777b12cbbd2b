using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Understanding;

/// <summary>Tells greetings, thanks and questions about the assistant itself from questions about policies.</summary>
public static partial class SmallTalk
{
    /// <summary>Whether <paramref name="text"/> is nothing but a greeting, a thank-you or a goodbye.</summary>
    public static bool IsGreeting(string text) => Greeting().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> asks what the assistant is or how to use it.</summary>
    public static bool AsksForHelp(string text) => Help().IsMatch(text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(hi|hello|hey|good\s+(morning|afternoon|evening|day)|greetings|thanks?(\s+you)?(\s+(very|so)\s+much|\s+a\s+lot)?|many\s+thanks|cheers|ok(ay)?|bye|goodbye|see\s+you|你好|您好|早上好|下午好|晚上好|大家好|嗨|哈喽|谢谢(你|您|了|啦)?|感谢|多谢|再见|拜拜|好的)(\s+(there|everyone|bot|policybot))?\W*$", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\W*(help( me)?|what\s+can\s+you\s+do(\s+for\s+me)?|who\s+are\s+you|what\s+are\s+you|how\s+do(es)?\s+(this|i\s+use\s+(this|you))(\s+work)?|帮助|帮帮我|你是谁|您是谁|你能(做|干)(什么|些什么|啥)|你会(做)?什么|怎么用|如何使用)\W*$", Options)]
    private static partial Regex Help();
}
