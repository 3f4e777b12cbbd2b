using System.Globalization;
using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Makes the inputs in which a fact's value is filled in, each of the fact's own type, and reads what comes back.</summary>
/// <param name="vocabulary">What can be known of a company.</param>
/// <param name="language">The reader's language.</param>
internal sealed class FactInput(FactVocabulary vocabulary, Language language)
{
    // Whoever writes more does more than fill in a value; and no company's figure is larger.
    private const int LongestText = 200;
    private const decimal Largest = 1e15m;

    /// <summary>The names of a yes-or-no fact's values.</summary>
    public const string Yes = "yes", No = "no";

    private readonly MatchWords _words = MatchWords.In(language);
    private readonly ValueText _values = new(vocabulary, language);

    /// <summary>The input.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="fact">Whose value is filled in.</param>
    /// <param name="known">What is known of it; <c>null</c> where nothing is.</param>
    public JObject Of(string id, FactDefinition fact, FactValue? known)
    {
        var input = fact.Type switch
        {
            FactType.YesNo => Choices((Yes, _words.Yes), (No, _words.No)),
            FactType.Choice => Choices([.. fact.Values.Select(value => (value.Name, value.Label.In(language)))]),
            FactType.Date => new JObject { ["type"] = "Input.Date" },
            FactType.Places or FactType.Industries => new JObject { ["type"] = "Input.Text", ["maxLength"] = LongestText },
            // No least number: Web Chat would then take an empty input for a wrong one, and send nothing.
            _ => new JObject { ["type"] = "Input.Number" },
        };
        input["id"] = id;
        input["label"] = Label(fact);
        if (Filled(fact, known) is { } value)
            input["value"] = value;
        else if (known is not null)
            input["placeholder"] = _values.Of(known, fact);
        return input;
    }

    /// <summary>What the input sends when nobody touches it; <c>null</c> for nothing.</summary>
    /// <param name="fact">Whose value it is.</param>
    /// <param name="known">What is known of it.</param>
    public JToken? Filled(FactDefinition fact, FactValue? known) => known switch
    {
        NumberRange { Only: { } day } when fact.Type == FactType.Date => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        NumberRange { Only: { } number } => number == decimal.Truncate(number) && number <= long.MaxValue ? (long)number : number,
        OneOf { Values: [var name] } => name,
        AllOf { Names.Count: > 0, Not.Count: 0 } all => _values.Of(all, fact),
        _ => null,
    };

    /// <summary>Whether an input says something else than it was filled with.</summary>
    public bool IsChanged(FactDefinition fact, FactValue? known, JToken sent) =>
        Written(sent) is not "" && !(Filled(fact, known) is { } filled && Same(fact, Written(filled), Written(sent)));

    /// <summary>The value that was filled in; <c>null</c> where it is none of the fact's.</summary>
    public FactValue? Read(FactDefinition fact, JToken sent)
    {
        if (Written(sent) is not { Length: > 0 and <= LongestText } text)
            return null;
        return fact.Type switch
        {
            FactType.YesNo or FactType.Choice => fact.Values.Any(value => value.Name == text) ? new OneOf([text]) : null,
            FactType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? FactValue.Exactly(day.DayNumber) : null,
            FactType.Places or FactType.Industries => Words(fact, text),
            FactType.Count or FactType.Level => Number(text) is { } number && number == decimal.Truncate(number) ? FactValue.Exactly(number) : null,
            _ => Number(text) is { } number ? FactValue.Exactly(number) : null,
        };
    }

    /// <summary>The value that words state; <c>null</c> where they state none of the fact's.</summary>
    public FactValue? Words(FactDefinition fact, string words) => words.Length > LongestText ? null
        : new CompanyProfile([.. (new AnswerReader(vocabulary).Read(fact, words) ?? []).Where(stated => stated.Fact == fact && stated.Value is not null)])[fact];

    private string Label(FactDefinition fact)
    {
        var label = fact.Label.In(language);
        return fact.Type switch
        {
            FactType.Amount => MatchWords.Format(_words.InYuan, label),
            FactType.Rate => MatchWords.Format(_words.InPercent, label),
            FactType.Duration => MatchWords.Format(_words.InMonths, label),
            _ => label,
        };
    }

    private JObject Choices(params (string Name, string Title)[] choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["placeholder"] = _words.Choose,
        ["choices"] = new JArray(choices.Select(choice => new JObject { ["title"] = choice.Title, ["value"] = choice.Name })),
    };

    private static bool Same(FactDefinition fact, string? one, string? other) =>
        one == other || (fact.IsNumeric && one is not null && other is not null && Number(one) is { } number && number == Number(other));

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= Largest ? number : null;

    // Teams sends every value as a text, Web Chat numbers as numbers; null for what no input sends.
    private static string? Written(JToken sent) => (sent as JValue)?.Value switch
    {
        null => sent.Type == JTokenType.Null ? "" : null,
        string text => text.Trim(),
        long or int or decimal or double => Convert.ToString(((JValue)sent).Value, CultureInfo.InvariantCulture),
        // A day that was read from JSON as a point in time.
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}
