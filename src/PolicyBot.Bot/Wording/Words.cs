using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot.Wording;

/// <summary>The bot's own sentences in one language, from the resource files beside this one. What the answers say of
/// themselves stands with the answers.</summary>
public sealed class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    private static readonly Words English = new(CultureInfo.InvariantCulture);
    private static readonly Words SimplifiedChinese = new(CultureInfo.GetCultureInfo("zh-Hans"));
    private static readonly Words TraditionalChinese = new(CultureInfo.GetCultureInfo("zh-Hant"));

    private readonly CultureInfo _culture;

    private Words(CultureInfo culture) => _culture = culture;

    /// <summary>Said when somebody joins a conversation.</summary>
    public string Welcome => Text();

    /// <summary>Said after the welcome where there are questions to suggest.</summary>
    public string WelcomeSuggestions => Text();

    /// <summary>Says what to ask and how to begin anew.</summary>
    public string Help => Text();

    /// <summary>Said when the conversation was forgotten.</summary>
    public string StartedOver => Text();

    /// <summary>Said when everything about the person was deleted.</summary>
    public string Forgotten => Text();

    /// <summary>Said when what is remembered cannot be reached.</summary>
    public string Unavailable => Text();

    /// <summary>Answers thanks.</summary>
    public string Thanks => Text();

    /// <summary>Said when a message holds no words.</summary>
    public string Empty => Text();

    /// <summary>Said when a message holds attachments alone.</summary>
    public string AttachmentsOnly => Text();

    /// <summary>Said before an answer to a message that holds attachments too.</summary>
    public string AttachmentsUnread => Text();

    /// <summary>Reminds the reader that the official text decides.</summary>
    public string OfficialText => Text();

    /// <summary>Stands above the list of sources.</summary>
    public string Sources => Text();

    /// <summary>Shown while the documents are searched.</summary>
    public string Searching => Text();

    /// <summary>Shown when that takes long.</summary>
    public string StillSearching => Text();

    /// <summary>Said after a passage that is too long for one message.</summary>
    public string Shortened => Text();

    /// <summary>Asks how long a policy is valid; <c>{0}</c> is its title.</summary>
    public string QuestionOfTerm => Text();

    /// <summary>Asks who can apply; <c>{0}</c> is the policy's title.</summary>
    public string QuestionOfApplicants => Text();

    /// <summary>Asks what a policy grants; <c>{0}</c> is its title.</summary>
    public string QuestionOfSupport => Text();

    /// <summary>The sentences in <paramref name="language"/>.</summary>
    /// <param name="language">The language.</param>
    public static Words In(Language language) => language switch
    {
        Language.SimplifiedChinese => SimplifiedChinese,
        Language.TraditionalChinese => TraditionalChinese,
        _ => English,
    };

    private string Text([CallerMemberName] string key = "") =>
        Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"The wording has no \"{key}\".");
}
