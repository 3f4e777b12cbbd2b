using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Wording;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot.Messages;

/// <summary>Knows the language that a person has set in the channel's program.</summary>
internal static class UserLanguage
{
    /// <summary>The language; <c>null</c> where the channel does not tell, or it is none of the bot's.</summary>
    /// <param name="activity">What came from the person. Teams names the locale twice: of the activity and of its program.</param>
    public static Language? Of(Activity activity) =>
        Locales.LanguageOf(activity.Locale) ?? Locales.LanguageOf(LocaleOfProgram(activity));

    private static string? LocaleOfProgram(Activity activity) =>
        (activity.Entities?.FirstOrDefault(entity => entity?.Type == "clientInfo")?.Properties?["locale"] as JValue)?.Value as string;
}
