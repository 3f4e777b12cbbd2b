using System.Text.RegularExpressions;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing.YesNo;

/// <summary>Says yes or no before the sentence that decides a question; says neither where none does, or where two contradict each other.</summary>
internal sealed partial class VerdictComposer(TextAnalyzer analyzer, PassageReader reader, Glossary glossary)
{
    private const int MostRead = 24;

    private readonly VerdictReader _verdicts = new(analyzer, glossary);

    /// <summary>The deciding sentence with its verdict, and the sentence after it where that restricts it; <c>null</c> where nothing decides.</summary>
    /// <param name="found">The part and what was found for it.</param>
    /// <param name="candidates">Its possible answers, best first.</param>
    /// <param name="leastConfidence">The least confidence of a candidate that may be said.</param>
    public IReadOnlyList<DraftClaim>? Compose(FoundPassages found, IReadOnlyList<Candidate> candidates, double leastConfidence)
    {
        if (YesNoQuestion.Read(found, analyzer) is not { } question)
            return null;
        var decided = candidates.Where(candidate => candidate.Sentence is { Statement: StatementKind.Rule } && IsSameLanguage(candidate.Passage, question))
            .Take(MostRead)
            .Select(candidate => (Candidate: candidate, Decided: Decide(question, candidate, found)))
            .Where(one => one.Decided.Verdict != Verdict.None)
            .ToList();
        if (decided.Count == 0 || decided.Exists(one => one.Decided.Verdict == Verdict.No) != decided.TrueForAll(one => one.Decided.Verdict == Verdict.No))
            return null;
        var (best, (verdict, texts, quotes)) = decided[0];
        if (best.Confidence < leastConfidence)
            return null;
        // What the next sentence takes back belongs to the answer.
        var next = Next(best);
        var restricts = next is not null && IsAboutIt(question, next) && (question.IsEnglish ? ModalWords.English : ModalWords.Chinese).Limits(next.Text);
        if (restricts && verdict == Verdict.Yes)
            verdict = Verdict.YesSoFar;
        if (restricts && verdict == Verdict.No)
            return null;
        var phrases = ComposingPhrases.In(found.Language);
        var opening = verdict switch
        {
            Verdict.No => phrases.No,
            Verdict.YesIf => phrases.YesIf,
            Verdict.YesSoFar => phrases.YesSoFar,
            _ => phrases.Yes,
        };
        var claim = new DraftClaim(opening + texts, Support.Supported, quotes, false) { Opening = opening };
        return restricts ? [claim, DraftClaims.Of(best.Passage, next!, found.Library)] : [claim];
    }

    private (Verdict Verdict, string Text, IReadOnlyList<Quote> Quotes) Decide(YesNoQuestion question, Candidate candidate, FoundPassages found)
    {
        var (passage, sentence) = (candidate.Passage, candidate.Sentence!);
        var reading = reader.Read(passage);
        var quote = new Quote(passage, sentence.Span);
        var text = ChineseCharacters.Simplify(sentence.Text);
        var around = ChineseCharacters.Simplify($"{passage.DocumentTitle}\n{string.Join('\n', passage.Section)}");
        bool IsContext(AskedWord word) => question.IsEnglish
            ? Has(reading.Title, word) || Has(reading.Headings, word)
            : around.Contains(word.Stem, StringComparison.Ordinal);

        if (passage.Kind == BlockKind.ListItem && ItemGroups.LeadOf(passage, found.Library) is { } lead && lead != passage)
        {
            var announced = DraftClaims.OfLead(lead);
            var name = text.TrimEnd('.', ';', '。', '；', ' ');
            // An item is a statement only with the line that announces it.
            return (_verdicts.Read(question, $"{name} {ChineseCharacters.Simplify(announced.Text).TrimEnd(':', '：')}", IsContext),
                $"{announced.Text} {sentence.Text}", [announced.Quotes[0], quote]);
        }

        // Under "Costs that are not covered" a plain sentence may mean the opposite.
        if (IsUnderDenial(passage))
            return (Verdict.None, "", []);
        return passage.Kind == BlockKind.TableRow ? (Verdict.None, "", []) : (_verdicts.Read(question, text, IsContext), sentence.Text, [quote]);
    }

    /// <summary>Whether the heading over a passage denies or restricts what stands under it.</summary>
    public static bool IsUnderDenial(Passage passage) =>
        passage.Section.Count > 0 && WordsOf(passage).Limits(ChineseCharacters.Simplify(passage.Section[^1]));

    /// <summary>Whether the line that announces a list says what its items are permitted, obliged or denied.</summary>
    public static bool IsModal(Passage lead) => WordsOf(lead).IsModal(ChineseCharacters.Simplify(lead.Text));

    private static ModalWords WordsOf(Passage passage) => passage.Language == Language.English ? ModalWords.English : ModalWords.Chinese;

    private SentenceReading? Next(Candidate candidate)
    {
        var sentences = reader.Read(candidate.Passage).Sentences;
        for (var index = 0; index + 1 < sentences.Count; index++)
        {
            if (sentences[index].Span == candidate.Sentence!.Span)
                return sentences[index + 1];
        }

        return null;
    }

    /// <summary>Whether a sentence goes on about what is asked: it begins with a word that points back or sets it against what was
    /// said, or has all of the question's words but one.</summary>
    private static bool IsAboutIt(YesNoQuestion question, SentenceReading next) =>
        GoesOn().IsMatch(next.Text)
        || question.Words.Count(word => question.IsEnglish ? Has(next.Words, word) : next.Text.Contains(word.Stem, StringComparison.Ordinal)) >= Math.Max(2, question.Words.Count - 1);

    [GeneratedRegex("^(?:however|but|this|these|that|those|it|they|such|except|unless|only|in\\s+(?:this|such|other)|where|if|otherwise|the\\s+(?:same|foregoing|latter|former))\\b|^(?:但|不过|除|其中|该|此|前款|上述|如|若|否则|然而)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    private static bool Has(WordSet words, AskedWord word) =>
        words.Stems.Contains(word.Stem) || words.Roots.Contains(word.Root) || (word.Concept is { } concept && words.Concepts.Contains(concept));

    private static bool IsSameLanguage(Passage passage, YesNoQuestion question) => passage.Language == Language.English == question.IsEnglish;
}
