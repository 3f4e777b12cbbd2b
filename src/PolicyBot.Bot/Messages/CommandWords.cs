using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;

namespace PolicyBot.Bot.Messages;

/// <summary>Knows the words in which people turn to the bot itself. They must be the whole message, whatever its case and
/// punctuation: "start over" inside a question is part of the question.</summary>
internal static partial class CommandWords
{
    private const int Longest = 60;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What <paramref name="text"/> asks of the bot.</summary>
    public static Command Read(string text) =>
        text.Length > Longest ? Command.None
        : ForgetMe().IsMatch(text) ? Command.ForgetMe
        : StartOver().IsMatch(text) ? Command.StartOver
        : Help().IsMatch(text) || SmallTalk.AsksForHelp(text) ? Command.Help
        : Thanks().IsMatch(text) ? Command.Thanks
        : Command.None;

    [GeneratedRegex(@"^\W*(please\s+|let['’]?s\s+|can\s+we\s+|i\s+(want|would\s+like)\s+to\s+)?(start[\s-]*(over|again|afresh|anew|from\s+scratch)|restart|reset|begin\s+again|(start\s+)?(a\s+)?new\s+(conversation|chat)|(clear|delete|forget)\s+((this|the|our)\s+)?(chat|conversation|history)|forget\s+(everything|it\s+all))(\s+please)?\W*$|^\W*(请|請)?(我们|我們|咱们|咱們|让我们|讓我們)?(重新(开始|開始|来过|來過|来|來)|(重头|从头)(开始|再来|来过|来)|從頭(開始|再來|來過|來)|重来|重來|重置|(清空|清除|删除|刪除)(之前的|以前的)?(对话|對話|会话|會話|聊天)?(记录|記錄|紀錄)?|(开始|開始|新建)?一?个?個?新的?(对话|對話|会话|會話|聊天)|忘(掉|记|記)(之前|以前|前面|刚才|剛才)的?(一切|对话|對話|内容|內容|话|話)?)(吧|一下|一次|一遍)?\W*$", Options)]
    private static partial Regex StartOver();

    [GeneratedRegex(@"^\W*(please\s+)?((forget|delete|erase)\s+(all\s+about\s+|everything\s+(you\s+know\s+|that\s+you\s+know\s+)?about\s+)?me|(delete|erase|forget|remove)\s+(all\s+)?(of\s+)?my\s+(personal\s+)?(data|information|profile))(\s+please)?\W*$|^\W*(请|請)?((忘记|忘記|忘掉|忘了)我|(删除|刪除|清除|抹去)(关于|關於)?我的?(所有|全部|个人|個人)*的?(数据|數據|资料|資料|信息|資訊|档案|檔案))(吧)?\W*$", Options)]
    private static partial Regex ForgetMe();

    [GeneratedRegex(@"^\W*((please\s+)?help(\s+me)?(\s+please)?|usage|instructions|(请|請)?(帮助|幫助|帮忙|幫忙|帮帮我|幫幫我|帮一下|幫一下)(我)?(一下)?|(使用)?(说明|說明)|(怎么|怎麼|如何)(使用|用)|你(能|会|會)(做|幹|干|做些)?(什么|什麼)|(你|您)是(谁|誰))\W*$", Options)]
    private static partial Regex Help();

    [GeneratedRegex(@"^\W*(ok(ay)?\W+|great\W+|好的?\W*)?(thanks|thank\s+you|thx|many\s+thanks|(非常|十分|太)?(谢谢|謝謝|感谢|感謝|多谢|多謝))(\s+(very|so)\s+much|\s+a\s+lot)?(\s+for\s+(your|the)\s+help)?(你|您)?(了|啦)?(的?帮助|的?幫助)?\W*$", Options)]
    private static partial Regex Thanks();
}
