using System.Text.RegularExpressions;

namespace PolicyBot.Documents.Statements;

/// <summary>How authors speak of their own services.</summary>
static partial class AdvertisingCues
{
    internal static bool In(string sentence) => English().IsMatch(sentence) || Chinese().IsMatch(sentence);

    [GeneratedRegex(
        @"\bwe\s+(can|could|will|are\s+able\s+to|are\s+(happy|pleased|ready|glad)\s+to)\s+(also\s+|fully\s+|further\s+)?"
        + @"(help|assist|provide|offer|act|handle|guide|connect|serve|accompany|introduce|prepare|support\s+you)\b"
        + @"|\bwe\s+(also\s+)?(provide|offer|help|assist|specialize|specialise|have\s+(helped|assisted|served|supported)"
        + @"|have\s+(extensive|rich|years\s+of|many\s+years|a\s+(professional|dedicated)))\b"
        + @"|\bI\s+(will|can|would\s+like\s+to)\s[^.]{0,120}\b(with|for)\s+you\b"
        + @"|\bour\s+(partner\s+banks|(partnerships?|cooperation)\s+with|services?|team|experts?|consultants?|agency|company|firm|clients?|customers|hotline"
        + @"|professional|wechat|website)\b"
        + @"|\b(contact|consult|call|email|e-mail|message|reach|entrust|follow|choose|join)\s+us\b|\b(get|keep)\s+in\s+touch\b"
        + @"|\b(agency|agencies|institutions?|compan(y|ies)|firm|team|organi[sz]ation|consultants?|partner)\s+like\s+(us|ours)\b"
        + @"|\badd\s+(our\s+|my\s+|us\s+on\s+|me\s+on\s+)?wechat\b|\bwechat\s*(id|no\.?|number)?\s*[:：]|\bscan\s+the\s+(qr\s+)?code\b"
        + @"|\bif\s+you\s+(are|'re)\s+interested\b|\bplease\s+(feel\s+free\s+to\s+)?(e-?mail\s*[:：]|contact\s+(us|me))|\bfree\s+consultation\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(
        "我们(可以|可|能够|能|将|会|愿意?|已)?(为您|为你|为企业|为客户|帮助|协助|提供|助力|代办|代理|陪同|拥有|专注|擅长|对接)"
        + "|我們(可以|可|能夠|能|將|會|願意?|已)?(為您|為你|為企業|為客戶|幫助|協助|提供|助力|代辦|代理|陪同|擁有|專注|擅長|對接)"
        + "|[我本](公司|机构|機構|司)(可以?|能|将|專業|专业|拥有|擁有|提供|专注|專注|长期|長期|为您|為您|多年)"
        + "|我[们們]的?(合作银行|合作銀行|团队|團隊|专家|專家|服务|服務|顾问|顧問|客户|客戶)"
        + "|(联系|咨询|關注|关注|聯繫|聯絡|諮詢)我[们們]?|像我[们們]这?[样樣]?|[加扫掃]([我一]下?|小编|好友)?微信|微信号|微信號|扫码|掃碼|微信[:：]"
        + "|感兴趣.{0,12}(联系|添加|咨询|邮件|来电)|感興趣.{0,12}(聯繫|聯絡|添加|諮詢|郵件|來電)|免费咨询|免費諮詢|欢迎(咨询|来电|垂询)|歡迎(諮詢|來電|垂詢)",
        RegexOptions.None)]
    private static partial Regex Chinese();
}
