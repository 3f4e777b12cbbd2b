using Newtonsoft.Json.Linq;
using PolicyBot.Bot.Matching.Replies;
using PolicyBot.Bot.Matching.Texts;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Writes the card with every fact that is known of a company and the words it came from, each to be corrected or
/// removed.</summary>
/// <param name="vocabulary">What can be known of a company.</param>
/// <param name="report">The match; its profile has what was worked out too.</param>
/// <param name="body">Where to write.</param>
/// <param name="buttons">Makes its buttons.</param>
internal sealed class ProfileCard(FactVocabulary vocabulary, MatchReport report, CardBody body, CardButtons buttons)
{
    private const string ValuePrefix = "value-", RemovePrefix = "remove-";

    private readonly MatchWords _words = MatchWords.In(report.Language);
    private readonly ProfileLines _lines = new(vocabulary, report.Language);
    private readonly FactInput _input = new(vocabulary, report.Language);

    /// <summary>The name of the fact whose value an input holds; <c>null</c> where it is another input.</summary>
    public static string? ValueOf(string input) => input.StartsWith(ValuePrefix, StringComparison.Ordinal) ? input[ValuePrefix.Length..] : null;

    /// <summary>The name of the fact that an input removes; <c>null</c> where it is another input.</summary>
    public static string? RemovalOf(string input) => input.StartsWith(RemovePrefix, StringComparison.Ordinal) ? input[RemovePrefix.Length..] : null;

    /// <summary>Writes the body.</summary>
    /// <param name="from">How many facts come before the page.</param>
    /// <param name="most">How many it shows at most.</param>
    /// <returns>The buttons below it.</returns>
    public IReadOnlyList<JObject> Write(int from, int most)
    {
        body.Heading(_words.ProfileHeading);
        var facts = report.Profile.Facts.GroupBy(known => known.Fact).OrderBy(group => group.Key.Order).ToList();
        var told = facts.Where(group => group.Any(IsTold)).ToList();
        foreach (var group in told.Skip(from).Take(most))
            Fact(group.Key, [.. group.Where(IsTold)]);
        var rest = told.Count - from - most;
        if (rest <= 0)
        {
            foreach (var group in facts.Except(told))
                body.SubtleLine($"{_lines.Facts(group)} ({_words.WorkedOut})");
        }

        JObject?[] below =
        [
            buttons.Button(CardVerbs.Save, _words.Save, takesInputs: true, style: "positive"),
            rest > 0 ? buttons.Button(CardVerbs.Profile, MatchWords.Format(_words.NextPage, Math.Min(rest, most)), new JObject { ["from"] = from + most }) : null,
            buttons.Button(CardVerbs.Results, _words.ShowResults),
            buttons.Button(CardVerbs.Forget, _words.ForgetCompany, style: "destructive"),
        ];
        return [.. below.OfType<JObject>()];
    }

    private void Fact(FactDefinition fact, IReadOnlyList<KnownFact> known)
    {
        var input = _input.Of(ValuePrefix + fact.Name, fact, report.Profile[fact]);
        input["separator"] = true;
        input["spacing"] = "Medium";
        body.Add(input);
        if (report.Profile.Contradictions.FirstOrDefault(contradiction => contradiction.Fact == fact) is { } contradiction)
            body.SubtleLine(_lines.Contradiction(contradiction));
        else
            body.SubtleLine(string.Join(report.Language == Documents.Model.Language.English ? "; " : "；", known.Select(one => $"{_lines.Value(one)} ({_lines.Source(one)})").Distinct()));
        body.Add(new JObject
        {
            ["type"] = "Input.Toggle", ["id"] = RemovePrefix + fact.Name, ["spacing"] = "Small",
            ["title"] = MatchWords.Format(_words.RemoveFact, fact.Label.In(report.Language)),
        });
    }

    private static bool IsTold(KnownFact known) => known.Source != FactSource.Computed;
}
