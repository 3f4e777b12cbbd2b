using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>Knows the words in which people steer the dialog about their company. All are read in simplified characters.</summary>
internal static partial class DialogWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Polite = @"^\W*(?:(?:please|ok|okay|now|so|and|but|then|well|could\s+you|can\s+you|would\s+you|i\s+want\s+you\s+to|请|麻烦|那么?|好的?|再|帮我|请你|你)\W*)*";

    /// <summary>The whole message asks to forget the company.</summary>
    [GeneratedRegex(Polite + @"(?:(?:forget|delete|erase|remove|clear|wipe)\s+(?:all\s+(?:about\s+)?|everything\s+(?:about\s+|you\s+know\s+about\s+)?)?(?:us|(?:my|our|the|this)\s+(?:company|firm|business|profile|company'?s?\s+(?:profile|data|facts|information|details)|facts|data))(?:\s+please)?|(?:忘记|忘掉|忘了|删除|删掉|清除|清空|移除)(?:掉)?(?:我们?的?|本|我)?(?:公司|企业|厂)?(?:的)?(?:全部|所有)?(?:公司|企业|信息|资料|档案|数据|情况)(?:吧|了|一下)?|把?(?:我们?的?|本)?(?:公司|企业)的?(?:信息|资料|档案|数据)?(?:全部|都)?(?:删除|删掉|删了|忘掉|忘了|清除|清空)(?:吧|掉|了)?)\W*$", Options)]
    public static partial Regex Forget();

    /// <summary>The whole message asks what is known of the company.</summary>
    [GeneratedRegex(Polite + @"(?:(?:show|see|view|open|list|display|give|edit|correct)?\s*(?:me\s+|us\s+)?(?:all\s+)?(?:my|our|the|this)\s+(?:company(?:'s)?\s+)?(?:company\s+)?(?:profile|facts|company\s+data)(?:\s+please)?|what\s+(?:do|did)\s+you\s+(?:know|note|noted|remember|have|understand)\s+(?:down\s+)?(?:about|of|on)\s+(?:us|me|my\s+company|our\s+company|the\s+company)(?:\s+so\s+far)?|(?:显示|查看|看看|看一下|看|打开|修改|更正|列出)?(?:我们?的?|本)?(?:公司|企业)?的?(?:公司|企业)?(?:档案|资料|画像|信息)(?:是什么|有哪些|吧|呢)?|你(?:都)?(?:知道|记得|记录|了解|记)了?(?:我们?|本)(?:公司|企业)?的?(?:哪些|什么)(?:信息|情况|资料)?)\W*$", Options)]
    public static partial Regex Profile();

    /// <summary>The whole message asks for a list in full.</summary>
    [GeneratedRegex(Polite + @"(?:(?:show|list|see|give|display)\s+(?:me\s+|us\s+)?(?:all|everything|the\s+(?:whole|full|complete|rest)(?:\s+(?:list|of\s+(?:them|it)))?|more|the\s+others)(?:\s+(?:of\s+)?(?:them|lists?|results|measures|the\s+measures|subsidies|policies))?(?<which>\s+(?:that|which)\s+.{3,40}|\s+.{3,30})?|(?:显示|查看|看|列出|展开)?(?:一下)?(?:全部|所有|完整)(?:的)?(?<which>.{0,12}?)(?:的)?(?:措施|政策|补贴|结果|列表|清单|项目|列出来|看看)*)\W*$", Options)]
    public static partial Regex ShowAll();

    /// <summary>Asks why measures do not fit; <c>about</c> names them.</summary>
    [GeneratedRegex(Polite + @"(?:why\s+not\b\s*(?<about>.*)|why\s+(?:do|does|did|are|am|is|can|could|would|will|was|were)(?:n't|n’t|\s+not)\s+(?:we|i|it|this|that|they|our\s+company|my\s+company)?\s*(?:fit|get|receive|qualify|eligible|apply|entitled|allowed)?\b\s*(?:for\b|to\b)?(?<about>.*)|why\s+(?:do|does|did|are|am|is|can|could|would|will)\s+(?:we|i|it|this|that|they|our\s+company|my\s+company)\s+(?:not|n't)\s*(?:fit|get|receive|qualify|eligible|apply|entitled|allowed)?\b\s*(?:for\b|to\b)?(?<about>.*)|why\s+does\s+(?<about>.+?)\s+not\s+(?:fit|suit|apply\s+to|match)(?:\s+(?:us|me|our\s+company|my\s+company))?|why\s+(?:are|am)\s+(?:we|i)\s+(?:ineligible|excluded|ruled\s+out)\b\s*(?:for\b|from\b)?(?<about>.*)|(?:为什么|为何|怎么|凭什么)(?:我们?(?:公司)?|本公司|它|这个|这项)?(?:就|都|会)?(?:不符合|不能申请|不能享受|不能拿|不能|不可以|不行|不适合|不满足|拿不到|申请不了|得不到|没资格|没有资格|不够格|被排除|不)(?:申请|享受|拿到?|获得|领取?)?(?<about>.*)|(?<about>.{2,40}?)(?:为什么|为何|怎么)(?:我们?(?:公司)?)?(?:就)?(?:不符合|不能申请|不能享受|拿不到|申请不了|不行|不适合|不满足))\W*$", Options)]
    public static partial Regex WhyNot();

    /// <summary>Asks what would have to change; <c>about</c> names for what.</summary>
    [GeneratedRegex(Polite + @"(?:what\s+(?:would|could|can|will|might)\s+(?:make|get|help|allow)\s+(?:me|us|our\s+company|my\s+company|it)\b\s*(?:to\s+)?(?:be|become|eligible|qualify|fit|apply|get|in|there)?\s*(?:eligible|qualified)?\s*(?:for\b)?(?<about>.*)|what\s+(?:would|do|must|should|could|can|will)\s+(?:we|i|our\s+company|my\s+company)\s+(?:have\s+to\s+|need\s+to\s+)?(?:change|improve|do|fulfil|fulfill)\b\s*(?:to\s+(?:be(?:come)?\s+)?(?:eligible|qualify|fit|get|receive|apply)|so\s+that\s+\w+\s+\w+|in\s+order\s+to\s+\w+)\s*(?:for\b)?(?<about>.*)|what\s+(?:would|do|must|should)\s+(?:we|i)\s+(?:have\s+to\s+|need\s+to\s+)?change|what\s+(?:are|is|do)\s+(?:we|i)\s+(?:missing|lack|lacking)(?:\s+for\b)?(?<about>.*)|how\s+(?:can|could|do|would|might|should)\s+(?:we|i|our\s+company|my\s+company)\s+(?:become\s+eligible|be\s+eligible|qualify|fit|get\s+more)\b\s*(?:for\b)?(?<about>.*)|(?:what\s+are\s+(?:the|our|my)\s+)?near\s+misses|(?:我们?(?:公司)?|本公司|企业)?(?:怎样|怎么(?:做|样)?|如何|要怎样|需要怎么做|要改变什么|需要改变什么|应该怎么做)(?:才|就)?(?:能|可以|会)?(?:符合|满足|达标|够格|够得上|具备)(?:条件|要求|资格)?(?<about>.*)|(?:我们?(?:公司)?|本公司)?(?:还)?(?:差|缺|需要改变|要改变|需要改进|要改)(?:些|了)?(?:什么|哪些|多少|哪里)(?:条件)?(?:才(?:能|可以).{0,10})?(?<about>.*)|(?:我们?(?:公司)?)?差在哪里?(?<about>.*))\W*$", Options)]
    public static partial Regex WhatWouldHelp();

    /// <summary>Asks whether the company gets something; <c>about</c> names it.</summary>
    [GeneratedRegex(Polite + @"(?:(?:do|can|could|will|would|may|might|should|shall)\s+(?:we|i|our\s+company|my\s+company|our\s+firm)\s+(?:also\s+|then\s+|still\s+|actually\s+|even\s+|really\s+)?(?:be\s+able\s+to\s+)?(?:get|receive|qualify|apply|claim|obtain|have\s+a\s+claim|be\s+eligible|enjoy|use|fit|meet|benefit)\b\s*(?:for\b|to\b|from\b)?(?<about>.*)|(?:are|am|is)\s+(?:we|i|our\s+company|my\s+company)\s+(?:also\s+|then\s+|still\s+)?(?:eligible|entitled|qualified|covered|included)\b\s*(?:for\b|to\b|by\b|in\b)?(?<about>.*)|does\s+(?<about>.+?)\s+(?:fit|suit|apply\s+to|cover|include)\s+(?:us|me|our\s+company|my\s+company)|(?:is|are)\s+(?<about>.+?)\s+(?:for|available\s+to|open\s+to|suitable\s+for|right\s+for)\s+(?:us|me|our\s+company|my\s+company)|(?:我们?(?:公司|企业)?|本公司|我司|本企业|咱们?)(?:也|还|现在|到底|是否|究竟)*(?:能不能|可不可以|能否|是否|可否|能够|能|可以|可|有资格|有没有资格|符合|够不够|够资格|会)+(?:申请|申报|享受|获得|拿到|拿|领取|领到|领|得到|适用)?(?:到)?(?<about>.*?)(?:吗|么|呢|的条件吗|条件吗)?|(?<about>.{1,30}?)(?:我们?(?:公司|企业)?|本公司|我司)(?:能不能|可不可以|能否|是否|能|可以|有资格|符合)+(?:申请|申报|享受|获得|拿到|拿|领取|得到|适用)?(?:到)?(?:吗|么|呢)?|(?:这个|这项|该|上述)(?<about>.{0,16}?)(?:适合|适用于?|覆盖|包括)(?:我们?(?:公司|企业)?|本公司|我司)(?:吗|么)?)\W*$", Options)]
    public static partial Regex Eligible();

    /// <summary>The message puts something right.</summary>
    [GeneratedRegex(Polite + @"(?:change|set|correct|update|make|adjust|correction|actually|in\s+fact|sorry)\b|\b(?:actually|in\s+fact|rather\s+than|instead|not\s+\d|correction|i\s+meant|has\s+changed|have\s+changed|is\s+now|are\s+now|no\s+longer)\b|改成|改为|改到|变成|更正|修改|更新|其实|实际上?是?|应该是|应为|说错了?|写错了?|不是.{1,12}而?是|调整为|现在(?:是|有|为)", Options)]
    public static partial Regex Corrects();

    /// <summary>Asks to forget a fact; <c>about</c> names it.</summary>
    [GeneratedRegex(Polite + @"(?:(?:remove|delete|forget|drop|erase|clear|ignore)\s+(?:the\s+|our\s+|my\s+|what\s+\w+\s+said\s+about\s+(?:the\s+|our\s+)?)?(?<about>.{2,60})|(?:删除|删掉|去掉|忘掉|忘记|清除|不要)(?:我们?的?|关于)?(?<about>.{2,30}?)(?:的?信息|这一?项|这条)?)\W*$", Options)]
    public static partial Regex Remove();
}
