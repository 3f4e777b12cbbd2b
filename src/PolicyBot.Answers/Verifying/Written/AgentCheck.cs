using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether what a sentence says somebody does is done by the same in the passage: the names and kinds of bodies that act in
/// a clause must not be others than those in the clause that it rests on.</summary>
internal static partial class AgentCheck
{
    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        var names = Names(said);
        foreach (var clause in said.Clauses)
        {
            var aligned = comparison.Aligned(clause);
            var agents = Agents(clause.Span.In(said.Text));
            var named = Names(said).Where(name => name.Start >= clause.Span.Start && name.End <= clause.Span.End).Select(name => name.Stem).ToHashSet(StringComparer.Ordinal);
            if (aligned.Count == 0)
                continue;
            if (Places(clause.Keys) is { Count: > 0 } places && aligned.All(pair => IsOfOtherPlace(pair, places, Places(said.Units.Select(unit => unit.Key)))))
                yield return $"The passages say this of '{string.Join(" ", Places(aligned[0].Clause.Keys))}'.";
            if (Bodies(clause.Span.In(said.Text)) is { Count: > 0 } bodies && aligned.All(pair => Bodies(pair.Clause.Span.In(pair.Sentence.Reading.Text)) is { Count: > 0 } there && !there.Overlaps(bodies) && !there.IsSubsetOf(Bodies(said.Text))))
                yield return "The passages say this of another body than the sentence does.";
            if (Recipients(clause.Span.In(said.Text)) is { Count: > 0 } to && aligned.All(pair => Recipients(pair.Clause.Span.In(pair.Sentence.Reading.Text)) is { Count: > 0 } there && !there.Overlaps(to)))
                yield return "The passages give it to somebody else than the sentence does.";
            if (named.Count > 0 && aligned.All(pair => IsOfOthers(pair, named, names)))
                yield return $"The passages say this of '{string.Join(" ", OthersNamed(aligned[0], names))}'.";
            else if (agents.Count > 0 && aligned.All(pair => Agents(pair.Clause.Span.In(pair.Sentence.Reading.Text)) is { Count: > 0 } there && !there.Overlaps(agents))
                && !comparison.Cited.Any(evidence => Agents(evidence.Context.Text).Overlaps(agents)))
                yield return "The passages say this of another body than the sentence does.";
        }
    }

    // Names that the glossary knows have the same object in both languages.
    private static HashSet<Concept> Places(IEnumerable<object> keys) =>
        [.. keys.OfType<Concept>().Where(concept => concept.English[0] is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..])];

    private static bool IsOfOtherPlace((EvidenceSentence Sentence, Clause Clause) pair, HashSet<Concept> here, HashSet<Concept> all) =>
        Places(pair.Clause.Keys) is { Count: > 0 } there && !there.Overlaps(here) && there.Any(place => !all.Contains(place))
        && Places(pair.Sentence.Reading.Units.Select(unit => unit.Key)).Overlaps(here);

    // The clause names others that the sentence does not, and none that it does.
    private static bool IsOfOthers((EvidenceSentence Sentence, Clause Clause) pair, HashSet<string> named, IReadOnlyList<Token> all) =>
        OthersNamed(pair, all).Any() && !pair.Sentence.Reading.Tokens.Any(token => pair.Clause.Span.Contains(new Documents.Model.Span(token.Start, token.End)) && named.Contains(token.Stem))
        && pair.Sentence.Reading.Tokens.Any(token => named.Contains(token.Stem));

    private static IEnumerable<string> OthersNamed((EvidenceSentence Sentence, Clause Clause) pair, IReadOnlyList<Token> all) =>
        Names(pair.Sentence.Reading).Where(name => name.Start >= pair.Clause.Span.Start && name.End <= pair.Clause.Span.End && all.All(other => other.Stem != name.Stem))
            .Select(name => pair.Sentence.Reading.Text[name.Start..name.End]);

    private static List<Token> Names(TextReading reading) =>
        [.. reading.Tokens.Where(token => token.Kind == TokenKind.Word && token.Surface.Length > 3 && char.IsUpper(reading.Text[token.Start])
            && !StopWords.IsStopWord(token.Surface) && (token.Start == 0 || NameShape.IsName(reading.Text, token)))];

    private static HashSet<string> Agents(string text)
    {
        var agents = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Agent().Matches(text))
            agents.Add(match.Groups.Values.First(group => group.Success && !char.IsAsciiDigit(group.Name[0])).Name);
        return agents;
    }

    // The two characters before the word for a body tell it from others: 财政局, 商务局.
    private static HashSet<string> Bodies(string text) => [.. Body().Matches(text).Select(match => match.Value)];

    private static HashSet<string> Recipients(string text) => [.. Recipient().Matches(text).Select(match => match.Groups["kind"].Value)];

    [GeneratedRegex("[\u4e00-\u9fff]{2}(?:局|厅|委员会|管委会)")]
    private static partial Regex Body();

    [GeneratedRegex("(?:给予|发给|发放给|支付给|奖励给|补助给)[^，。；]{0,6}?(?<kind>企业|公司|机构|单位|人员|个人|本人|学校|院校|医院|团队|人才|园区|平台)")]
    private static partial Regex Recipient();

    // Companies and applicants are one: texts use both for the same.
    [GeneratedRegex(@"\b(?:(?<company>compan(?:y|ies)|enterprises?|firms?|business(?:es)?|applicants?|manufacturers?|exporters?|smes?)|(?<bank>banks?)|(?<institution>institutions?|institutes?|providers?|cent(?:re|er)s?)"
        + @"|(?<government>governments?|ministr(?:y|ies)|departments?|authorit(?:y|ies)|agenc(?:y|ies)|council|bureau|office)|(?<team>teams?)|(?<owner>owners?|landlords?)|(?<tenant>tenants?)|(?<buyer>buyers?)|(?<resident>residents?|individuals?)|(?<operator>operators?)|(?<municipality>municipalit(?:y|ies))|(?<university>universit(?:y|ies)))\b"
        + "|(?<team>团队)|(?<bank>银行)|(?<institution>机构|研究院|院)|(?<government>政府|部门|厅|局|委员会)|(?<company>企业|公司|申请人|单位)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agent();
}
