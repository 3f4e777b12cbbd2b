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

    private const int LongestLineOfNames = 80;

    private readonly QuestionKind _kind;
    private readonly TextAnalyzer _analyzer;
    private readonly Regex _contact;
    private readonly HashSet<string> _stems;
    private readonly List<Quantity> _years;
    private readonly HashSet<int> _articles;

    /// <summary>Reads what <paramref name="part"/> requires.</summary>
    public Requirements(QuestionPart part, TextAnalyzer analyzer)
    {
        _kind = part.Kind;
        _analyzer = analyzer;
        _contact = AsksForTelephone().IsMatch(part.Text) ? Telephone() : Contact();
        _stems = [.. analyzer.Analyze(part.Text).Select(token => token.Stem)];
        _years = [.. Years(QuantityReader.Read(part.Text))];
        _articles = [.. ArticleReferences.Find(part.Text).SelectMany(reference => reference.Articles)];
    }

    /// <summary>Whether <paramref name="sentence"/> of <paramref name="passage"/> holds what is required.</summary>
    public bool AreMetBy(SentenceReading sentence, PassageReading reading, Passage passage) =>
        HoldsValue(sentence, passage) && NamesYear(sentence, reading) && NamesArticle(sentence, passage);

    /// <summary>Whether a list may answer: no list gives a number or an address, and one under another article's heading is another's.</summary>
    public bool AreMetBy(ItemGroup group) =>
        _kind is not (QuestionKind.DocumentNumber or QuestionKind.Contact or QuestionKind.Name)
        && (_articles.Count == 0
            || _articles.IsSubsetOf(ArticleReferences.Find($"{group.Lead?.Text}\n{string.Join('\n', group.Path)}").SelectMany(reference => reference.Articles)));

    private bool HoldsValue(SentenceReading sentence, Passage passage) => _kind switch
    {
        QuestionKind.DocumentNumber => OwnDocumentNumber.IsIn(sentence.Text, passage),
        QuestionKind.Contact => _contact.IsMatch(sentence.Text),
        QuestionKind.Name => passage.Language != Language.English || HoldsOtherName(sentence.Text),
        _ => true,
    };

    /// <summary>A name that the question does not have itself; lines of names ("Signed:
    /// Ada Chen, Director") have hardly anything else.</summary>
    private bool HoldsOtherName(string text) => _analyzer.Analyze(text).Any(token =>
        token.Kind == TokenKind.Word && token.End - token.Start >= ShortestName && !_stems.Contains(token.Stem)
        && (NameShape.IsName(text, token) || (text.Length <= LongestLineOfNames && token.Start > 0 && char.IsUpper(text[token.Start]))));

    /// <summary>A figure of 2030 does not answer a question about 2024.</summary>
    private bool NamesYear(SentenceReading sentence, PassageReading reading)
    {
        if (_years.Count == 0)
            return true;
        var near = Years(sentence.Words.Quantities).ToList();
        return (near.Count == 0 && AnswerType.Required(_kind).Count == 0)
            || _years.TrueForAll(year => near.Concat(Years(reading.Words.Quantities)).Concat(Years(reading.Label.Quantities)).Concat(Years(reading.Headings.Quantities)).Concat(Years(reading.Title.Quantities))
                .Any(other => other.Low <= (year.High ?? year.Low) && year.Low <= (other.High ?? other.Low)));
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

    [GeneratedRegex(@"\b(phone|telephone|fax|hotline)\b|电话|传真|热线", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForTelephone();
}
