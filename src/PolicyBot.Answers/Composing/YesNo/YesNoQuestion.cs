using System.Text.RegularExpressions;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>A question that one plain statement can affirm or deny.</summary>
/// <param name="Text">Its words, in simplified characters.</param>
/// <param name="IsEnglish">Whether it is in English.</param>
/// <param name="Modality">What is to be confirmed.</param>
/// <param name="Words">The words that the statement must have, in their order, each with the words between it and the one before.</param>
/// <param name="Values">The values that it names.</param>
internal sealed partial record YesNoQuestion(
    string Text, bool IsEnglish, Modality Modality, IReadOnlyList<AskedWord> Words, IReadOnlyList<Quantity> Values)
{
    /// <summary>Reads the part that <paramref name="found"/> was found for; <c>null</c> where it is no yes-or-no question, or one that
    /// a comparison of words cannot decide: denied, general, with alternatives, about time or after a scenario.</summary>
    public static YesNoQuestion? Read(FoundPassages found, TextAnalyzer analyzer)
    {
        var text = Reduplicated().Replace(found.Part.Text.Trim(), match => match.Value[^1..] is "以" ? "可以" : match.Groups["verb"].Value);
        if (found.Part.Kind != QuestionKind.YesNo || Undecidable().IsMatch(text))
            return null;
        var isEnglish = found.Language == Language.English;
        var modality = ModalityOf(text, isEnglish);
        if (modality is null)
            return null;
        var values = QuantityReader.Read(text);
        var words = isEnglish ? EnglishWords(text, found.Concepts, values, analyzer) : ChineseWords(text, values);
        // One word is no statement.
        return words.Count + values.Count < 2 ? null : new YesNoQuestion(text, isEnglish, modality.Value, words, values);
    }

    private static Modality? ModalityOf(string text, bool isEnglish)
    {
        var obliges = (isEnglish ? AsksForDuty() : ChineseAsksForDuty()).IsMatch(text);
        var permits = (isEnglish ? AsksForPermission() : ChineseAsksForPermission()).IsMatch(text);
        return (obliges, permits) switch
        {
            (true, true) => null,
            (true, _) => YesNo.Modality.Obligation,
            (_, true) => YesNo.Modality.Permission,
            _ => !isEnglish || StartsWithVerb().IsMatch(text) ? YesNo.Modality.Fact : null,
        };
    }

    private static List<AskedWord> EnglishWords(
        string text, IReadOnlyList<ConceptMatch> concepts, IReadOnlyList<Quantity> values, TextAnalyzer analyzer)
    {
        var words = new List<AskedWord>();
        var end = 0;
        foreach (var token in analyzer.Analyze(text))
        {
            if (token.Kind != TokenKind.Word || IsFunctionWord(token.Surface) || token.Start < end
                || values.Any(value => value.Start < token.End && token.Start < value.End))
                continue;
            var concept = concepts.FirstOrDefault(match => match.Span.Start <= token.Start && token.End <= match.Span.End)?.Concept;
            words.Add(new AskedWord(token.Stem, WordFamily.RootOf(token.Stem), concept, text[end..token.Start]));
            end = token.End;
        }

        return words;
    }

    private static List<AskedWord> ChineseWords(string text, IReadOnlyList<Quantity> values)
    {
        var plain = text.ToCharArray();
        foreach (var value in values)
            Array.Fill(plain, ' ', value.Start, value.End - value.Start);
        return
        [
            .. ChineseFunctionWords().Split(new string(plain)).Select(word => word.Trim()).Where(word => word.Length > 0)
                .Select(word => new AskedWord(word, word, null, "")),
        ];
    }

    /// <summary>Whether an English word only joins others or asks.</summary>
    internal static bool IsFunctionWord(string surface) =>
        StopWords.IsStopWord(surface) || StopWords.IsQuestionWord(surface) || Modal().IsMatch(surface);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:may|must|shall|need|needs|needed|required?|requires|necessary|mandatory|compulsory|obliged|allowed|permitted|eligible|entitled|possible|please|it|one|you|your|get|gets)$", Options)]
    private static partial Regex Modal();

    [GeneratedRegex(@"^\W*(?:is|are|was|were|do|does|did|has|have)\b", Options)]
    private static partial Regex StartsWithVerb();

    [GeneratedRegex(@"\b(?:must|need|needs|needed|have\s+to|has\s+to|required?|requires|necessary|mandatory|compulsory|obliged)\b", Options)]
    private static partial Regex AsksForDuty();

    [GeneratedRegex(@"^\W*(?:can|could|may)\b|\b(?:allowed|permitted|eligible|entitled|qualify)\b", Options)]
    private static partial Regex AsksForPermission();

    [GeneratedRegex("必须|需要|应当|应该|须|务必")]
    private static partial Regex ChineseAsksForDuty();

    [GeneratedRegex("可以|能否|可否|能够|允许|能(?!源|力|耗)|可(?!再|靠|持)")]
    private static partial Regex ChineseAsksForPermission();

    // Denied and general questions, alternatives, comparisons, times gone by or to come, a scenario before.
    [GeneratedRegex(@"\b(?:not|no|never|without|only|or|than|same|all|every|each|always|both|neither|except|other|any|anyone|still|already|yet|likely|enough|sufficient|will|should|would|instead|why|how|what|which|who|when|where)\b|n't\b|[.;!。；！]\s*\S|(?<!能|可|是|要|需)不|没(?!有)|[^有]没有|只|仅|还是|或|所有|全部|任何|一定|比|更|被|由|给|从|哪|什么|多少|几|谁|吗.*吗|[，；;]|,(?!\d)", Options)]
    private static partial Regex Undecidable();

    [GeneratedRegex("(?<verb>能|是|要)不\\k<verb>|(?<verb>需)不需要?|可不可以|(?<verb>有)没有")]
    private static partial Regex Reduplicated();

    [GeneratedRegex("请问|是否|能否|可否|可以|能够|必须|需要|应当|应该|务必|允许|用来|用于|(?<![使应费信利租录])用(?![户地途工电水])|(?<![功节智性可])能(?![源力耗效量])|(?<![许认])可(?![再靠持行能])|须(?!知)|(?<![主重])要(?![求素])|吗|呢|(?<![所国拥私持])有(?![限效关机权])|是|的(?!士)|了|(?<!存)在(?![职建线岗校])|本(?=办法|政策|通知)|该(?=办法|政策|项|企业)|[？?\\s，、]")]
    private static partial Regex ChineseFunctionWords();
}

/// <summary>A word of a yes-or-no question.</summary>
/// <param name="Stem">Its stem; in Chinese a run of characters.</param>
/// <param name="Root">What its family has in common.</param>
/// <param name="Concept">The glossary's concept that it is or is a part of, or <c>null</c>.</param>
/// <param name="Before">What stands between it and the word before.</param>
internal sealed record AskedWord(string Stem, string Root, Concept? Concept, string Before);
