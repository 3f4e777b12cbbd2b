using System.Text.RegularExpressions;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>Decides a yes-or-no question by one statement, and only where the statement's own words decide it: it has the question's
/// words in their order, it permits, obliges, affirms or denies just once, and it does not speak of less than the question.</summary>
internal sealed partial class VerdictReader(TextAnalyzer analyzer, Glossary glossary)
{
    private readonly Alignment _alignment = new(analyzer, glossary);

    /// <summary>What <paramref name="statement"/> says to <paramref name="question"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="statement">One sentence as display text, or an item and the line that announces it.</param>
    /// <param name="context">Whether the statement stands under a heading or title with a word of the question.</param>
    public Verdict Read(YesNoQuestion question, string statement, Func<AskedWord, bool> context)
    {
        var modal = question.IsEnglish ? ModalWords.English : ModalWords.Chinese;
        foreach (var (clause, rest) in StatementClauses.Of(statement, question.IsEnglish))
        {
            if (_alignment.Of(question, clause, context) is not { } places || Modal(clause) is not { } found)
                continue;
            var values = CompareValues(question, clause);
            if (values is null)
                return Verdict.None;
            var verdict = found.Affirms && values.Value ? Affirmed() : found.Affirms || values.Value ? Denied() : Verdict.None;
            return !modal.Limits(rest) ? verdict
                : verdict is Verdict.Yes or Verdict.YesIf ? Verdict.YesSoFar
                // "…, but the council may agree to it" takes a denial back.
                : verdict == Verdict.No && ModalWords.TakesBack(rest) ? Verdict.None
                : verdict;

            Verdict Affirmed()
            {
                var lastWord = places.Count == 0 ? 0 : places.Max(place => place.End);
                var subjectEnd = question.Modality == Modality.Fact ? lastWord : found.Start;
                if (question.Modality == Modality.Fact && _alignment.HasOthers(question, clause, places, 0, subjectEnd))
                    return Verdict.None;
                return modal.HasCondition(clause) ? Verdict.YesIf
                    : _alignment.HasOthers(question, clause, places, 0, clause.Length) ? Verdict.YesSoFar
                    : Verdict.Yes;
            }

            // What is denied to some, for some purpose or on some condition is not denied altogether.
            Verdict Denied()
            {
                var lastWord = Math.Max(places.Count == 0 ? 0 : places.Max(place => place.End), found.Affirms ? 0 : found.End);
                var subjectEnd = found.Affirms && question.Modality == Modality.Fact ? lastWord : Math.Min(found.Start, lastWord);
                var tail = clause[Math.Min(clause.Length, lastWord)..];
                var isWhole = !_alignment.HasOthers(question, clause, places, 0, subjectEnd)
                    && (!_alignment.HasOthers(question, clause, places, Math.Min(clause.Length, lastWord), clause.Length) || Joined().IsMatch(tail) || !values.Value);
                return isWhole && (!modal.HasCondition(clause) || !_alignment.HasOthers(question, clause, places, 0, clause.Length)) ? Verdict.No : Verdict.None;
            }
        }

        return Verdict.None;

        // A cap needs no "may" to rule a value out.
        (int Start, int End, bool Affirms)? Modal(string clause) =>
            modal.Find(question.Modality, clause)
            ?? (question is { Modality: Modality.Permission, Values.Count: > 0 } && !modal.IsModal(clause) && CompareValues(question, clause) == false
                ? (clause.Length, clause.Length, true) : null);
    }

    /// <summary>Whether the clause has the question's values (<c>true</c>), rules one out (<c>false</c>), or leaves it open (<c>null</c>).</summary>
    private static bool? CompareValues(YesNoQuestion question, string clause)
    {
        var said = QuantityReader.Read(clause);
        var holds = true;
        foreach (var asked in question.Values)
        {
            var alike = said.Where(value => value.Kind == asked.Kind && (value.Kind == QuantityKind.Count || value.Unit == asked.Unit)).ToList();
            if (alike is not [var only] || only.High is not null || asked.High is not null)
            {
                if (alike.Exists(value => value.SameValueAs(asked) && value.Bound == asked.Bound))
                    continue;
                return null;
            }

            if (only.Kind == QuantityKind.Count && !only.SameValueAs(asked with { Low = only.Low }))
                return null;
            if (only.SameValueAs(asked) && only.Bound == asked.Bound)
                continue;
            // Who must do 40 of something must do 30 as well, and yet not just 30.
            if (question.Modality == Modality.Obligation || asked.Bound != Bound.Exact || asked.Kind is QuantityKind.Date or QuantityKind.DateWithoutYear)
                return null;
            var isRuledOut = only.Bound switch
            {
                Bound.AtMost => asked.Low > only.Low,
                Bound.LessThan => asked.Low >= only.Low,
                Bound.AtLeast => asked.Low < only.Low,
                Bound.MoreThan => asked.Low <= only.Low,
                Bound.Exact => question.Modality == Modality.Fact && asked.Low != only.Low,
                _ => false,
            };
            if (!isRuledOut)
                return null;
            holds = false;
        }

        return holds;
    }

    [GeneratedRegex(@"^\s*(?:,|or\b|and\b|、|或|和|及|，)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();
}
