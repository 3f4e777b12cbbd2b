using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>Finds the words of a yes-or-no question in a statement, in the question's order: who does what to whom is told by order
/// and by prepositions.</summary>
internal sealed partial class Alignment(TextAnalyzer analyzer, Glossary glossary)
{
    /// <summary>The places of the words in <paramref name="text"/>; <c>null</c> where one is missing or in another order. Words that
    /// <paramref name="context"/> has (title and headings) may be missing.</summary>
    public IReadOnlyList<Span>? Of(YesNoQuestion question, string text, Func<AskedWord, bool> context)
    {
        var places = question.IsEnglish ? English(question, text, context) : Chinese(question, text, context);
        return places is null || places.Count + question.Values.Count < 2 ? null : places;
    }

    /// <summary>Whether <paramref name="text"/> has words between <paramref name="start"/> and <paramref name="end"/> that say something
    /// which the question does not.</summary>
    public bool HasOthers(YesNoQuestion question, string text, IReadOnlyList<Span> places, int start, int end)
    {
        if (start >= end)
            return false;
        if (question.IsEnglish)
        {
            var values = QuantityReader.Read(text).Where(value => question.Values.Any(asked => asked.Kind == value.Kind)).ToList();
            return analyzer.Analyze(text).Any(token => token.Start >= start && token.End <= end && !Overlaps(token.Start, token.End)
                && !(token.Kind == TokenKind.Word && YesNoQuestion.IsFunctionWord(token.Surface)) && !Empty().IsMatch(token.Surface)
                && !question.Words.Any(word => word.Stem == token.Stem || word.Root == WordFamily.RootOf(token.Stem))
                && !values.Exists(value => value.Start < token.End && token.Start < value.End));
        }

        var rest = text.ToCharArray();
        foreach (var place in places)
            Array.Fill(rest, ' ', place.Start, place.End - place.Start);
        return ChineseEmpty().Replace(new string(rest)[start..end], "").Any(char.IsLetter);

        bool Overlaps(int from, int to) => places.Any(place => place.Start < to && from < place.End);
    }

    private List<Span>? English(YesNoQuestion question, string text, Func<AskedWord, bool> context)
    {
        var tokens = analyzer.Analyze(text).Where(token => token.Kind == TokenKind.Word).ToList();
        var concepts = glossary.Find(text);
        var places = new List<Span>();
        var from = 0;
        AskedWord? before = null;
        foreach (var word in question.Words)
        {
            if (Next(word, from) is { } place)
            {
                if (places.Count > 0 && !SamePrepositions(word.Before, text[places[^1].End..Math.Max(places[^1].End, place.Start)]))
                    return null;
                places.Add(place);
                from = place.End;
            }
            else if (!(word.Concept is not null && word.Concept == before?.Concept) && !context(word))
            {
                return null;
            }

            before = word;
        }

        return places;

        Span? Next(AskedWord word, int start)
        {
            var token = tokens.Find(token => token.Start >= start && (token.Stem == word.Stem || WordFamily.RootOf(token.Stem) == word.Root));
            if (token.Surface is not null)
                return new Span(token.Start, token.End);
            return concepts.FirstOrDefault(match => match.Span.Start >= start && word.Concept is not null && match.Concept == word.Concept)?.Span;
        }
    }

    private static List<Span>? Chinese(YesNoQuestion question, string text, Func<AskedWord, bool> context)
    {
        var places = new List<Span>();
        var from = 0;
        foreach (var word in question.Words)
        {
            var start = text.IndexOf(word.Stem, from, StringComparison.Ordinal);
            if (start >= 0)
            {
                places.Add(new Span(start, start + word.Stem.Length));
                from = places[^1].End;
            }
            else if (!context(word))
            {
                return null;
            }
        }

        return places;
    }

    // "Paid to companies" is not "paid by companies".
    private static bool SamePrepositions(string asked, string said) =>
        Prepositions().Matches(asked).Select(match => match.Value).All(one => Prepositions().Matches(said).Any(other => string.Equals(other.Value, one, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\b(?:by|to|from|with|before|after|under|over|above|below|within|outside|until|per|against|during|through|via|between|on|in)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prepositions();

    [GeneratedRegex(@"^(?:following|also|under|article|section|paragraph|measures?|notice|per|that|these|this|its|their|most|least|maximum|minimum|up)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex("可以|必须|应当|需要|用于|允许|能够|有权|可|应|须|不得|无需|本(?:办法|政策|通知|措施|规定)|第[一二三四五六七八九十百]+条|上述|下列|以下|最高|最多|至多|不?超过|均|也|的|该|本|所|其|等|之")]
    private static partial Regex ChineseEmpty();
}
