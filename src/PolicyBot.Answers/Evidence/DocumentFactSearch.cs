using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Answers.Evidence;

/// <summary>Finds where a document says what is known of it as a whole: who issued it, its number, the day it was published. Such
/// a line often has no word of the question ("Issuer: …" is a signature, a title or a dateline).</summary>
public static partial class DocumentFactSearch
{
    /// <summary>The sentence, line or title of the part's document that has the fact asked for; <c>null</c> where it is not such a
    /// fact, or the text does not have it.</summary>
    public static DraftClaim? Find(FoundPassages found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Part.DocumentId is not { } id || found.Library.Documents.FirstOrDefault(stored => stored.Document.Id == id) is not { } stored)
            return null;
        var facts = stored.Document.Facts;
        Func<string, bool>? holds =
            found.Part.Kind == QuestionKind.DocumentNumber && facts.DocumentNumber is { } number ? text => text.Contains(number, StringComparison.Ordinal)
            : AsksForIssuer().IsMatch(found.Part.Text) && facts.Issuer is { } issuer ? text => text.Contains(issuer, StringComparison.OrdinalIgnoreCase)
            : AsksForIssuer().IsMatch(found.Part.Text) ? text => IssuesThis().IsMatch(text) || (Issues().IsMatch(text) && text.Contains(stored.Document.Title, StringComparison.OrdinalIgnoreCase))
            : AsksForPublication().IsMatch(found.Part.Text) && facts.Published is { } day ? text => QuantityReader.Read(text)
                .Any(value => value.Kind == QuantityKind.Date && value.Low == day.DayNumber && (value.High ?? value.Low) == day.DayNumber)
            : null;
        if (holds is null)
            return null;
        var quotes = found.Library.PassagesOf(id).SelectMany(passage => passage.Sentences.Select(sentence => new Quote(passage, sentence.Span)))
            .Prepend(Title(stored, found.Library)).OfType<Quote>()
            .Where(quote => holds(DisplayText.Fold(quote.Text))).ToList();
        // A sentence that tells of the issuing says more than a title.
        var best = quotes.Find(quote => quote.Passage.Section.Count >= 0 && quote.Passage.Id != Guid.Empty && Issues().IsMatch(quote.Text)) ?? quotes.FirstOrDefault();
        return best is null ? null : new DraftClaim(ClaimText.Of(best), Model.Support.Quoted, [best], false);
    }

    private static Quote? Title(StoredDocument stored, LibrarySnapshot library)
    {
        var span = stored.Document.TitleSpan;
        return span.Length == 0 || library.PassagesOf(stored.Document.Id) is not [var any, ..] ? null : new Quote(
            any with { Id = Guid.Empty, Section = [], Span = span, Text = span.In(stored.Source.Text), Kind = BlockKind.Paragraph, Cells = [], HeaderCells = [], Sentences = [] },
            span);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bwho\b.*\b(?:issued|released|published|adopted|enacted|wrote|made|drew)\b|\bissu(?:er|ing\s+(?:body|authority|agency|department|office))\b|\bwho\s+(?:is|was)\s+it\s+(?:issued|published|released)\s+by\b|\b(?:which|what)\s+(?:\w+\s+)?(?:body|authority|department|office|ministry|agency)\s+(?:issued|published|released)\b|(?:谁|哪个?[\u4e00-\u9fff]{1,3})[^，。]{0,3}(?:发布|印发|发的|出台|颁布|制定)|发文(?:机关|单位|部门)|发布(?:机关|单位|部门|者)|印发(?:机关|单位)", Options)]
    private static partial Regex AsksForIssuer();

    [GeneratedRegex(@"\bwhen\b.*\b(?:issued|published|released)\b|\b(?:publication|publishing|issue|issuing|release)\s+date\b|\bdate\s+of\s+(?:publication|issue|release)\b|(?:发布|印发|发文|成文|公布)(?:日期|时间)|(?:什么时候|何时|哪[天年]|哪一[天年])[^，。]{0,2}(?:发布|印发|公布|出台)", Options)]
    private static partial Regex AsksForPublication();

    [GeneratedRegex(@"\b(?:issued|released|published|promulgated|adopted)\s+(?:this|these)\s+\w+|\b(?:this|these)\s+\w+\s+(?:is|are|was|were)\s+(?:issued|released|published|promulgated|adopted)\s+by\b|(?:印发|发布|制定)本(?:办法|通知|政策|措施)|本(?:办法|通知|政策|措施)由[^，。]{2,30}(?:制定|印发|发布)", Options)]
    private static partial Regex IssuesThis();

    [GeneratedRegex(@"\b(?:issued|released|published|promulgated|adopted)\b|印发|发布|公布|出台|颁布", Options)]
    private static partial Regex Issues();
}
