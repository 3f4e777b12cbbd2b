using System.Globalization;
using System.Text;
using PolicyBot.Answers.Finishing;
using PolicyBot.Answers.Model;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Sheets;

namespace PolicyBot.Bot.Matching.Replies;

/// <summary>Gathers lines with what they rest on into an answer like those of the documents.</summary>
/// <param name="origin">Finds where a document comes from.</param>
internal sealed class CitedText(Func<string, DocumentOrigin> origin)
{
    private readonly List<Claim> _claims = [];
    private readonly List<Citation> _citations = [];
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line about the company or the dialog itself.</summary>
    public void Line(string text) => Add(text, "", null, []);

    /// <summary>Adds an item about the company itself.</summary>
    public void Item(string text) => Add(text, "- ", null, []);

    /// <summary>Adds an item that rests on places in the documents.</summary>
    /// <param name="text">The item.</param>
    /// <param name="measure">The measure's id.</param>
    /// <param name="quotations">The places; the same place is cited once.</param>
    public void Item(string text, string measure, params IEnumerable<Quotation> quotations) => Add(text, "- ", measure, quotations);

    /// <summary>The answer.</summary>
    /// <param name="question">What was said.</param>
    /// <param name="language">The language of the lines.</param>
    public Answer Build(string question, Language language) =>
        new(question, language, AnswerStatus.Answered, _text.ToString(), _claims, _citations, Composer.Extractive, 0);

    private void Add(string text, string mark, string? measure, IEnumerable<Quotation> quotations)
    {
        int[] positions = [.. quotations.Select(quotation => Cite(quotation, measure).Position).Distinct()];
        _claims.Add(new Claim(text, positions, positions.Length == 0 ? Support.Asserted : Support.Computed));
        if (_text.Length > 0)
            _text.Append('\n');
        var (words, punctuation) = positions.Length == 0 ? (text, "") : AnswerText.Split(text);
        _text.Append(mark).Append(words);
        if (positions.Length > 0)
            _text.Append(' ').AppendJoin("", positions.Select(position => string.Create(CultureInfo.InvariantCulture, $"[{position}]"))).Append(punctuation);
    }

    /// <summary>The citation of a place that a line rests on; the same one for the same place.</summary>
    public Citation Cite(Quotation quotation, string? measure)
    {
        var known = _citations.FirstOrDefault(citation =>
            citation.DocumentId == quotation.DocumentId && citation.Start == quotation.Span.Start && citation.End == quotation.Span.End);
        if (known is not null)
            return known;
        var (source, number) = origin(quotation.DocumentId);
        var citation = new Citation(
            _citations.Count + 1, quotation.DocumentId, quotation.DocumentTitle, number, source, quotation.Section, measure, quotation.Quote,
            quotation.Span.Start, quotation.Span.End, SourceUrl.Of(quotation.DocumentId, quotation.Span));
        _citations.Add(citation);
        return citation;
    }
}
