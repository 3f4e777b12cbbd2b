using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using PolicyBot.Documents.Model;

namespace PolicyBot.Bot.Matching.Texts;

/// <summary>What the dialog about a company says in one language, from the resource files beside this one.</summary>
public sealed class MatchWords
{
    private static readonly ResourceManager Resources = new(typeof(MatchWords));

    private static readonly MatchWords English = new(CultureInfo.InvariantCulture);
    private static readonly MatchWords SimplifiedChinese = new(CultureInfo.GetCultureInfo("zh-Hans"));
    private static readonly MatchWords TraditionalChinese = new(CultureInfo.GetCultureInfo("zh-Hant"));

    private readonly CultureInfo _culture;

    private MatchWords(CultureInfo culture) => _culture = culture;

    /// <summary>Above the measures that fit; <c>{0}</c> is how many.</summary>
    public string FitsHeading => Text();

    /// <summary>Above those that do not; <c>{0}</c> is how many.</summary>
    public string MissesHeading => Text();

    /// <summary>Above those that depend on what is not known; <c>{0}</c> is how many.</summary>
    public string OpenHeading => Text();

    /// <summary>Stands for an empty list.</summary>
    public string None => Text();

    /// <summary>Repeats what was understood; <c>{0}</c> is the facts.</summary>
    public string Understood => Text();

    /// <summary>Repeats what was noted; <c>{0}</c> is the facts.</summary>
    public string Noted => Text();

    /// <summary>What changed; <c>{0}</c> is the sentence.</summary>
    public string Changed => Text();

    /// <summary>Said where a fact changed no verdict.</summary>
    public string Unchanged => Text();

    /// <summary>How many fit, do not, are open.</summary>
    public string Totals => Text();

    /// <summary>Above what fits now.</summary>
    public string NowFit => Text();

    /// <summary>Above what fits no longer.</summary>
    public string NoLongerFit => Text();

    /// <summary>Above what is ruled out now.</summary>
    public string NowExcluded => Text();

    /// <summary>Ends a shortened list; <c>{0}</c> is how many more, <c>{1}</c> what to say.</summary>
    public string More => Text();

    /// <summary>What to say to see all that fits.</summary>
    public string AllFits => Text();

    /// <summary>What to say to see all that does not fit.</summary>
    public string AllMisses => Text();

    /// <summary>What to say to see all that is open.</summary>
    public string AllOpen => Text();

    /// <summary>A condition that fails; title, quoted condition, reason.</summary>
    public string NotMet => Text();

    /// <summary>What a measure lacks; title and facts.</summary>
    public string Missing => Text();

    /// <summary>By when to apply; <c>{0}</c> is the document's words.</summary>
    public string Deadline => Text();

    /// <summary>Said of a measure whose time is over.</summary>
    public string Closed => Text();

    /// <summary>Said of a measure whose time has not come.</summary>
    public string NotOpen => Text();

    /// <summary>What would exclude the company; <c>{0}</c> is what.</summary>
    public string Unless => Text();

    /// <summary>What a measure goes together with; title and words.</summary>
    public string Stacking => Text();

    /// <summary>How to apply; <c>{0}</c> is the words.</summary>
    public string NextStep => Text();

    /// <summary>Different things were said; fact and values.</summary>
    public string Contradiction => Text();

    /// <summary>Said where no question is left.</summary>
    public string Complete => Text();

    /// <summary>Reminds of the open question; <c>{0}</c> is the question.</summary>
    public string StillOpen => Text();

    /// <summary>Asks for the company.</summary>
    public string TellMe => Text();

    /// <summary>Said where a description names no fact.</summary>
    public string NotFound => Text();

    /// <summary>Above what is known.</summary>
    public string ProfileHeading => Text();

    /// <summary>Said where nothing is known.</summary>
    public string ProfileEmpty => Text();

    /// <summary>The words a fact came from.</summary>
    public string From => Text();

    /// <summary>A fact that follows from others.</summary>
    public string WorkedOut => Text();

    /// <summary>A fact that was filled in.</summary>
    public string Confirmed => Text();

    /// <summary>A fact that the company does not know.</summary>
    public string Unknown => Text();

    /// <summary>How to correct the profile.</summary>
    public string ProfileHint => Text();

    /// <summary>Said when the company was forgotten.</summary>
    public string Forgotten => Text();

    /// <summary>Said when a fact was forgotten.</summary>
    public string Removed => Text();

    /// <summary>Said where there is no such fact.</summary>
    public string NothingToRemove => Text();

    /// <summary>A verdict; <c>{0}</c> is the measure.</summary>
    public string VerdictFits => Text();

    /// <summary>A verdict; <c>{0}</c> is the measure.</summary>
    public string VerdictMisses => Text();

    /// <summary>A verdict; <c>{0}</c> is the measure.</summary>
    public string VerdictOpen => Text();

    /// <summary>A met condition; text, reason, quote.</summary>
    public string Met => Text();

    /// <summary>A failed condition.</summary>
    public string Unmet => Text();

    /// <summary>An unknown condition.</summary>
    public string Open => Text();

    /// <summary>Above what the company can change.</summary>
    public string Changeable => Text();

    /// <summary>Above what time changes.</summary>
    public string Time => Text();

    /// <summary>Above what is fixed.</summary>
    public string Fixed => Text();

    /// <summary>What would have to change; measure, fact, from, to.</summary>
    public string Change => Text();

    /// <summary>Said where nothing is near.</summary>
    public string NoNearMisses => Text();

    /// <summary>The answer that is always possible.</summary>
    public string DontKnow => Text();

    /// <summary>An answer.</summary>
    public string Yes => Text();

    /// <summary>An answer.</summary>
    public string No => Text();

    /// <summary>Opens the profile card.</summary>
    public string CorrectFacts => Text();

    /// <summary>Saves a profile card.</summary>
    public string Save => Text();

    /// <summary>Deletes the company.</summary>
    public string ForgetCompany => Text();

    /// <summary>Sends an answer.</summary>
    public string Answer => Text();

    /// <summary>Refuses a card.</summary>
    public string CardOutdated => Text();

    /// <summary>Refuses a card.</summary>
    public string CardUnreadable => Text();

    /// <summary>Refuses a value; <c>{0}</c> is the fact.</summary>
    public string CardWrongValue => Text();

    /// <summary>Said where a card changed nothing.</summary>
    public string NothingFilledIn => Text();

    /// <summary>Links to the document.</summary>
    public string Source => Text();

    /// <summary>Opens a list; <c>{0}</c> is how many are in it.</summary>
    public string ShowAll => Text();

    /// <summary>Opens what comes next; <c>{0}</c> is how many.</summary>
    public string NextPage => Text();

    /// <summary>Opens the three lists.</summary>
    public string ShowResults => Text();

    /// <summary>Removes a fact; <c>{0}</c> is what it is called.</summary>
    public string RemoveFact => Text();

    /// <summary>A fact that is filled in in yuan; <c>{0}</c> is what it is called.</summary>
    public string InYuan => Text();

    /// <summary>A fact that is filled in in percent; <c>{0}</c> is what it is called.</summary>
    public string InPercent => Text();

    /// <summary>A fact that is filled in in months; <c>{0}</c> is what it is called.</summary>
    public string InMonths => Text();

    /// <summary>Stands where nothing is chosen yet.</summary>
    public string Choose => Text();

    /// <summary>Refuses somebody else's card.</summary>
    public string CardOfAnother => Text();

    /// <summary>The words in <paramref name="language"/>.</summary>
    /// <param name="language">The language.</param>
    public static MatchWords In(Language language) => language switch
    {
        Language.SimplifiedChinese => SimplifiedChinese,
        Language.TraditionalChinese => TraditionalChinese,
        _ => English,
    };

    /// <summary>A sentence with its parts filled in.</summary>
    internal static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);

    private string Text([CallerMemberName] string key = "") =>
        Resources.GetString(key, _culture) ?? throw new MissingManifestResourceException($"The wording has no \"{key}\".");
}
