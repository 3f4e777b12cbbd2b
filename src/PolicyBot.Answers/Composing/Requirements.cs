using System.Text.RegularExpressions;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>What a sentence has to hold to answer one part of a question, beside speaking of its subject: a value of the kind
/// asked for, the year and the article that the question names.</summary>
public sealed partial class Requirements
{
    // "R" and "D" of R&D are written like names.
    private const int ShortestName = 3;

    private const int SmallestSize = 100;

    private readonly QuestionKind _kind;
    private readonly TextAnalyzer _analyzer;
    private readonly Regex _contact;
    private readonly CountedNoun _counted;
    private readonly HashSet<string> _stems;
    private readonly List<Quantity> _years;
    private readonly HashSet<int> _articles;

    /// <summary>Reads what <paramref name="part"/> requires.</summary>
    public Requirements(QuestionPart part, TextAnalyzer analyzer)
    {
        _kind = part.Kind;
        _analyzer = analyzer;
        _contact = AsksForTelephone().IsMatch(part.Text) ? Telephone() : Contact();
        _counted = new CountedNoun(analyzer, part.Text);
        _stems = [.. analyzer.Analyze(part.Text).Select(token => token.Stem)];
        _years = [.. Years(QuantityReader.Read(part.Text))];
        _articles = [.. ArticleReferences.Find(part.Text).SelectMany(reference => reference.Articles)];
    }

    /// <summary>Whether <paramref name="sentence"/> of <paramref name="passage"/> holds what is required.</summary>
    public bool AreMetBy(SentenceReading sentence, PassageReading reading, Passage passage) =>
        HoldsValue(sentence, passage) && NamesYear(sentence, reading) && NamesArticle(sentence, passage);

    private bool HoldsValue(SentenceReading sentence, Passage passage)
    {
        var quantities = sentence.Words.Quantities;
        var required = AnswerType.Required(_kind);
        return _kind switch
        {
            QuestionKind.DocumentNumber => OwnDocumentNumber.IsIn(sentence.Text, passage),
            QuestionKind.Contact => _contact.IsMatch(sentence.Text),
            QuestionKind.Name => passage.Language != Language.English || HoldsOtherName(sentence.Text),
            QuestionKind.Count => quantities.Any(quantity => required.Contains(quantity.Kind) && _counted.Counts(quantity)),
            QuestionKind.Deadline => quantities.Any(quantity => required.Contains(quantity.Kind) && IsEnd(quantity, sentence.Text)),
            QuestionKind.Amount => quantities.Any(quantity => required.Contains(quantity.Kind) && IsSize(quantity)),
            _ => required.Count == 0 || quantities.Any(quantity => required.Contains(quantity.Kind)),
        };
    }

    /// <summary>A name that the question does not have itself.</summary>
    private bool HoldsOtherName(string text) => _analyzer.Analyze(text).Any(token =>
        token.Kind == TokenKind.Word && token.End - token.Start >= ShortestName && NameShape.IsName(text, token) && !_stems.Contains(token.Stem));

    /// <summary>"How much" asks for a size; "six key areas" is a number of things.</summary>
    private static bool IsSize(Quantity quantity) => quantity.Kind != QuantityKind.Count || quantity.Low >= SmallestSize;

    /// <summary>"Before July 15", "by the end of 2027", "from 1 May to 30 June".</summary>
    private static bool IsEnd(Quantity quantity, string text) =>
        quantity.Bound is Bound.AtMost or Bound.LessThan
        || Range().IsMatch(text.AsSpan(quantity.Start, quantity.End - quantity.Start))
        || End().IsMatch(text.AsSpan(0, quantity.Start));

    /// <summary>A figure of 2030 does not answer a question about 2024.</summary>
    private bool NamesYear(SentenceReading sentence, PassageReading reading)
    {
        if (_years.Count == 0)
            return true;
        var near = Years(sentence.Words.Quantities).ToList();
        return (near.Count == 0 && AnswerType.Required(_kind).Count == 0)
            || _years.TrueForAll(year => near.Concat(Years(reading.Words.Quantities)).Concat(Years(reading.Headings.Quantities)).Concat(Years(reading.Title.Quantities))
                .Any(other => other.Low <= year.Low && (year.High ?? year.Low) <= (other.High ?? other.Low)));
    }

    private bool NamesArticle(SentenceReading sentence, Passage passage) =>
        _articles.Count == 0
        || _articles.IsSubsetOf(
            ArticleReferences.Find($"{sentence.Text}\n{string.Join('\n', passage.Section)}").SelectMany(reference => reference.Articles));

    private static IEnumerable<Quantity> Years(IEnumerable<Quantity> quantities) =>
        quantities.Where(quantity => quantity.Kind == QuantityKind.Date);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|https?://|\bwww\.|(?<![\d.,])\+?\d[\d()\s-]{6,}\d|wechat|微信|电话", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?<![\d.,\w])\+?\d[\d()\s-]{5,}\d(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\d\D*(\bto\b|\buntil\b|–|—|至|到)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(until|till|to|through|deadline(\s+\w+)?|closes?\s+on|ends?\s+on)\s*:?\s*$|(截止|至|到|为每年)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"\b(phone|telephone|fax|hotline)\b|电话|传真|热线", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForTelephone();
}
