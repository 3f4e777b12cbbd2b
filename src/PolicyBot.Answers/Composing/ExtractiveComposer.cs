using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing.YesNo;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>The fourth step without a language model: picks and orders the source's own sentences, or none.</summary>
public sealed partial class ExtractiveComposer(
    TextAnalyzer analyzer, PassageReader reader, FocusTerms focusTerms, CandidateScorer scorer, SubjectCheck subject, Glossary glossary)
{
    private readonly VerdictComposer _verdicts = new(analyzer, reader, glossary);

    /// <summary>The least probability with which anything is said unless it is asked otherwise.</summary>
    public const double LeastConfidence = .6;

    // A supporting sentence scores nearly as well as the first.
    private const double SupportingDistance = .7;
    private const int MostSupporting = 1;

    /// <summary>The possible answers to <paramref name="found"/>'s part of the question, best first.</summary>
    public IReadOnlyList<Candidate> Candidates(FoundPassages found)
    {
        var onSubject = subject.Keep(found);
        var requirements = new Requirements(found.Part, analyzer);
        return
        [
            .. scorer.Score(onSubject, focusTerms.Of(onSubject)).Where(candidate => candidate.Sentence is { } sentence
                ? requirements.AreMetBy(sentence, reader.Read(candidate.Passage), candidate.Passage)
                : requirements.AreMetBy(candidate.Group!)),
        ];
    }

    /// <summary>The sentences that answer <paramref name="found"/>'s part of the question, best first; none when nothing does.</summary>
    /// <param name="found">What was found for the part.</param>
    /// <param name="leastConfidence">The least probability with which anything is said, 0 to 1.</param>
    public Composed Compose(FoundPassages found, double leastConfidence)
    {
        var candidates = Candidates(found);
        if (candidates.Count == 0 || candidates[0].Confidence < leastConfidence)
            return new Composed([], candidates.Count == 0 ? 0 : candidates[0].Confidence);
        if (_verdicts.Compose(found, candidates, leastConfidence) is { } decided)
            return new Composed([.. decided, .. CrossReferences.Follow(decided, found.Library)], candidates[0].Confidence);
        var claims = Claims(candidates[0], found).ToList();
        if (claims.Count == 1 && !claims[0].IsItem)
        {
            claims.AddRange(candidates.Skip(1)
                .Where(candidate => candidate.Sentence is not null && candidate.Score >= candidates[0].Score - SupportingDistance)
                .Take(MostSupporting)
                .SelectMany(candidate => Claims(candidate, found))
                .Where(claim => claim.Text != claims[0].Text));
        }

        if (AskedUnit.Convert(claims[0], found) is { } converted)
            claims.Insert(1, converted);
        return new Composed([.. claims, .. CrossReferences.Follow(claims, found.Library)], candidates[0].Confidence);
    }

    /// <summary>What one possible answer says.</summary>
    public static IEnumerable<DraftClaim> Claims(Candidate candidate, FoundPassages found)
    {
        var group = candidate.Group;
        if (group is null && candidate.Sentence!.Text is [.., ':' or '：'])
            group = new ItemGroup(candidate.Passage, candidate.Passage.Section, [.. ItemGroups.ItemsAfter(candidate.Passage, found.Library)]);
        if (candidate is { Group: null, Passage.Kind: BlockKind.TableHeader } && ItemGroups.RowsUnder(candidate.Passage, found.Library) is { Count: > 0 } rows)
            group = new ItemGroup(null, candidate.Passage.Section, rows);
        if (group is null)
        {
            if (found.Part.Kind == QuestionKind.YesNo && WithWhatItIsSaidOf(candidate, found) is { } whole)
                return whole;
            return AsksForArticle().IsMatch(found.Part.Text) && candidate.Passage.Section.Count > 0
                ? [DraftClaims.UnderHeading(candidate.Passage, candidate.Sentence!)]
                : [DraftClaims.Of(candidate.Passage, candidate.Sentence!, found.Library)];
        }

        return ItemClaims.Of(group, found.Library, found.Language);
    }

    /// <summary>An item alone tells nobody whether it is granted or denied: whoever asks that needs the line or heading over it too.</summary>
    private static IEnumerable<DraftClaim>? WithWhatItIsSaidOf(Candidate candidate, FoundPassages found)
    {
        var (passage, sentence) = (candidate.Passage, candidate.Sentence!);
        return passage.Kind == BlockKind.ListItem && ItemGroups.LeadOf(passage, found.Library) is { } lead && lead != passage && VerdictComposer.IsModal(lead)
                ? [DraftClaims.OfLead(lead), DraftClaims.Of(passage, sentence, found.Library) with { IsItem = true }]
            : passage.Kind != BlockKind.TableRow && VerdictComposer.IsUnderDenial(passage) ? [DraftClaims.UnderHeading(passage, sentence)]
            : null;
    }

    // "Which article deals with …?" is answered with the heading too.
    [GeneratedRegex(@"\b(?:which|what)\s+(?:article|section|chapter|part|clause|paragraph)s?\b|哪(?:一|几)?(?:条|章|节|款|部分)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForArticle();
}
