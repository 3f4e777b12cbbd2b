using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot.Wording;

/// <summary>Which of the bot's languages fits a locale, and the other way round.</summary>
public static partial class Locales
{
    /// <summary>The language of a locale such as <c>zh-CN</c> (BCP 47); <c>null</c> where it is none of the bot's, or none is given.</summary>
    /// <param name="locale">The locale as a channel gave it.</param>
    public static Language? LanguageOf(string? locale) =>
        locale is null ? null
        : Traditional().IsMatch(locale) ? Language.TraditionalChinese
        : Chinese().IsMatch(locale) ? Language.SimplifiedChinese
        : English().IsMatch(locale) ? Language.English
        : null;

    /// <summary>The language as a locale.</summary>
    /// <param name="language">The language.</param>
    public static string Of(Language language) => language switch
    {
        Language.SimplifiedChinese => "zh-Hans",
        Language.TraditionalChinese => "zh-Hant",
        _ => "en",
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("^zh[-_](Hant|TW|HK|MO)", Options)]
    private static partial Regex Traditional();

    [GeneratedRegex("^zh([-_]|$)", Options)]
    private static partial Regex Chinese();

    [GeneratedRegex("^en([-_]|$)", Options)]
    private static partial Regex English();
}
