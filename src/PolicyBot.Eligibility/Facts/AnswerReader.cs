using System.Text.RegularExpressions;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Facts;

/// <summary>Reads what a company answers when it is asked for one fact: "yes", "6 million", "not sure".</summary>
/// <param name="vocabulary">What can be known of a company.</param>
public sealed partial class AnswerReader(FactVocabulary vocabulary)
{
    // Who writes more does more than answer; a figure alone needs less still.
    private const int LongestAnswer = 200;

    private readonly FactReader _reader = new(vocabulary);

    /// <summary>The facts that an answer states, the one that was asked for among them; <c>null</c> where it does not answer
    /// the question. An answer that the company does not know is the fact without a value.</summary>
    /// <param name="fact">The fact that was asked for.</param>
    /// <param name="text">The answer.</param>
    public IReadOnlyList<KnownFact>? Read(FactDefinition fact, string text)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(text);
        var folded = DisplayText.Fold(text);
        if (folded.Length is 0 or > LongestAnswer)
            return null;
        var plain = PlainText.Of(folded).Trim(' ', '.', '!', '?', ',', ';');
        var stated = Retargeted(fact, _reader.Read(folded));
        if (stated.Any(known => known.Fact == fact))
            return stated;
        if (DontKnow().IsMatch(plain))
            return [new KnownFact(fact, null, FactSource.Confirmed, folded)];
        return ValueOf(fact, folded, plain) is { } value
            ? [new KnownFact(fact, value, FactSource.Said, folded), .. stated.Where(known => known.Value is not null)] : null;
    }

    // Asked where it plans to settle, a company names no more than the place.
    private static IReadOnlyList<KnownFact> Retargeted(FactDefinition fact, IReadOnlyList<KnownFact> stated) =>
        fact.Type != FactType.Places || stated.Any(known => known.Fact == fact) ? stated
            : [.. stated.Select(known => known.Fact.Type == FactType.Places ? known with { Fact = fact } : known)];

    private static FactValue? ValueOf(FactDefinition fact, string text, string plain) => fact.Type switch
    {
        FactType.YesNo => No().IsMatch(plain) ? FactValue.Of(false) : Yes().IsMatch(plain) ? FactValue.Of(true) : null,
        FactType.Choice => Choice(fact, plain),
        FactType.Places or FactType.Industries => null,
        _ => Figure(fact, text, plain),
    };

    private static OneOf? Choice(FactDefinition fact, string plain)
    {
        string[] named = [.. fact.Values.Where(value => Names(value).Any(name => Stands(plain, PlainText.Of(name)))).Select(value => value.Name)];
        return named.Length > 0 ? new OneOf(named) : null;

        static IEnumerable<string> Names(AllowedValue value) => [value.Name, value.Label.English, value.Label.Chinese, .. value.Names];
    }

    private static NumberRange? Figure(FactDefinition fact, string text, string plain)
    {
        if (fact.Type == FactType.Level)
            return Levels.Find(plain).Select(level => FigurePairing.LevelRange(plain, level.Level, level.End)).FirstOrDefault() ?? Bare(plain);
        NumberRange[] ranges = [.. QuantityReader.Read(text).Select(quantity => FigurePairing.RangeOf(quantity, fact)).OfType<NumberRange>()];
        if (ranges is [var range])
            return range;
        if (ranges.Length > 0)
            return null;
        if (fact.Type is FactType.Rate or FactType.Count && Bare(plain) is { } bare)
            return bare;
        // "None", and for what a company may plan or have, a mere "yes".
        if (fact.Type is not (FactType.Amount or FactType.Rate or FactType.Count))
            return null;
        return No().IsMatch(plain) || Nothing().IsMatch(plain) ? new NumberRange(0, false, 0, false)
            : fact.MentionMeansSome && Yes().IsMatch(plain) ? new NumberRange(0, true, null, false) : null;
    }

    private static NumberRange? Bare(string plain) =>
        Number().Match(plain) is { Success: true } match
        && decimal.TryParse(match.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new NumberRange(number, false, number, false) : null;

    private static bool Stands(string plain, string name) =>
        char.IsAsciiLetterOrDigit(name[0]) ? Regex.IsMatch(plain, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant) : plain.Contains(name, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?:sorry|hmm|well|um|oh|honestly)[, ]*)*(?:(?:i|we) )?(?:(?:really )?(?:do not|don't|cannot|can't) (?:know|say|tell|remember)|have no idea|am not sure|are not sure|(?:i'm|we're) not sure|not sure|unsure|no idea|no clue|dunno|unknown|not known|skip|pass|next|hard to say|i'd have to check|have to check|prefer not to say|rather not say)(?: (?:it|that|this|yet|exactly|about (?:it|that)|for now|right now|at the moment|please|(?:the )?(?:question|one)))*(?: (?:i|we) (?:would |'d )?have to check)?$|^(?:我|我们|这个|这|暂时|目前|现在|还|也|真|都|,| )*(?:不知道|不清楚|不确定|不了解|不太清楚|不太确定|不太了解|说不清|说不准|没把握|不好说|不记得|未知|跳过|略过|下一个|下一题)(?:这个|这题|此题|啊|呢|哦|了|吧|具体|情况|,| )*$")]
    private static partial Regex DontKnow();

    [GeneratedRegex(@"^(?:well[, ]+)?(?:yes|yeah|yep|yup|sure|correct|right|true|of course|certainly|definitely|indeed|we (?:are|do|have|did|will|can)|it (?:is|does|has)|i do|i think so)\b(?!.*\bnot\b)|^(?:嗯|恩|,|，)*(?:是的?|对的?|有的?|没错|当然|确实|已经|已|符合|具备|属于|可以|达到|通过|完成)(?!否|不)|^(?:算是|会的?|要)$")]
    private static partial Regex Yes();

    [GeneratedRegex(@"^(?:well[, ]+)?(?:no|nope|nah|never|not yet|not really|not at all|not at present|neither|false|we (?:are|do|have|did|will|can)(?: not|n't)|it (?:is|does|has)(?: not|n't)|i don't think so)\b|^(?:不|没|没有|否|无|尚未|还没|还没有|暂无|未|从未|从来没|从来没有|暂时没有|目前没有)(?!清楚|知道|确定|了解)")]
    private static partial Regex No();

    [GeneratedRegex(@"^(?:none|nothing|nil|zero)(?: at all)?$|^(?:零|为零|为0)$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(?:it is |it's |about |around |level |we have |大约|大概|约|有|是|第)*(?<number>\d+(?:\.\d+)?)(?: or so)?(?:左右)?$")]
    private static partial Regex Number();
}
