using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;

namespace PolicyBot.Tests.Bot.Wording;

public sealed class LocalesTests
{
    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("en-US", Language.English)]
    [InlineData("zh", Language.SimplifiedChinese)]
    [InlineData("zh-CN", Language.SimplifiedChinese)]
    [InlineData("ZH_cn", Language.SimplifiedChinese)]
    [InlineData("zh-Hans-HK", Language.SimplifiedChinese)]
    [InlineData("zh-TW", Language.TraditionalChinese)]
    [InlineData("zh-hk", Language.TraditionalChinese)]
    [InlineData("zh-Hant", Language.TraditionalChinese)]
    public void A_locale_has_the_language_its_readers_read(string locale, Language language) =>
        Assert.Equal(language, Locales.LanguageOf(locale));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fr-FR")]
    [InlineData("zhuang")]
    [InlineData("\u0000💥")]
    public void Other_locales_have_none(string? locale) => Assert.Null(Locales.LanguageOf(locale));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.SimplifiedChinese)]
    [InlineData(Language.TraditionalChinese)]
    public void A_language_is_the_language_of_its_locale(Language language) =>
        Assert.Equal(language, Locales.LanguageOf(Locales.Of(language)));
}
