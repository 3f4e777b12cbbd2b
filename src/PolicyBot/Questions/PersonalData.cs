using System.Text.RegularExpressions;

namespace PolicyBot.Questions;

/// <summary>Takes out of a text what may tell who somebody is: e-mail addresses, telephone, identity, card and company numbers.</summary>
public static partial class PersonalData
{
    /// <summary><paramref name="text"/> with each such piece replaced by a word in brackets that says what stood there.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = Email().Replace(text, "[email]");
        text = Account().Replace(text, match => $"{match.Groups["what"].Value}[account]");
        text = Network().Replace(text, "[address]");
        text = Identity().Replace(text, "[id]");
        return Telephone().Replace(text, "[phone]");
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<what>\b(?:wechat|qq|whatsapp|telegram)(?:\s+(?:id|number|account))?\s*(?:is\b|[:：])?\s*|(?:微信|扣扣|QQ)(?:号|帐号|账号)?\s*(?:是|为|[:：])?\s*)(?=[\w-]*\d)[A-Za-z0-9_-]{5,}", Options)]
    private static partial Regex Account();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])", Options)]
    private static partial Regex Network();

    // Identity cards (15 or 18), bank cards (13 to 19), unified social credit codes (18 letters and digits), passports.
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:\d{17}[\dX]|\d{13,19}|\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?|(?=[A-HJ-NPQRTUWXY]*\d)[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}|[A-Z]{1,2}\d{7,8})(?![A-Za-z0-9])", Options)]
    private static partial Regex Identity();

    // Seven digits or more with the marks that telephone numbers are written with, not an amount's.
    [GeneratedRegex(@"(?<![\d.,A-Za-z]|\d[-–])(?!(?:19|20)\d\d ?[\-–] ?(?:(?:19|20)\d\d|\d{1,2}[\-–]\d{1,2})(?!\d))(?:\+|00)?\(?\d{2,4}\)?(?:[ \-–]?\d{2,5}){1,4}(?<=(?:\d\D{0,2}){7})(?![\d%]|[.,]\d|\s*(?:万|亿|元|yuan|million|billion|percent|人|个|家))", Options)]
    private static partial Regex Telephone();
}
