using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>The fourth step without a language model: picks and orders the source's own sentences, or none.</summary>
public sealed class ExtractiveComposer(
    TextAnalyzer analyzer, PassageReader reader, FocusTerms focusTerms, CandidateScorer scorer, ItemGroups itemGroups, SubjectCheck subject)
{
    // The share of a question's subject that must be accounted for before anything is said.
    private const double LeastConfidence = .5;
    // A list answers when its heading names a good part of the subject.
    private const double LeastHeaded = .3;
    // A supporting sentence is nearly as good as the first.
    private const double SupportingShare = .9;
    private const int MostSupporting = 2;
    // A value is said once; a second sentence may confirm it.
    private const int MostSupportingValue = 1;
    private const double BetterSentence = .25;

    /// <summary>The sentences that answer <paramref name="found"/>'s part of the question, best first; empty when nothing does.</summary>
    public IReadOnlyList<DraftClaim> Compose(FoundPassages found)
    {
        var onSubject = subject.Keep(found);
        var terms = focusTerms.Of(onSubject);
        var requirements = new Requirements(found.Part, analyzer);
        var candidates = scorer.Score(onSubject, terms)
            .Where(candidate => candidate.Confidence >= LeastConfidence
                && requirements.AreMetBy(candidate.Sentence, reader.Read(candidate.Passage), candidate.Passage))
            .ToList();
        if (found.Part.Kind == QuestionKind.List && List(onSubject, terms, candidates) is { Count: > 0 } list)
            return list;
        return candidates.Count == 0 ? [] : Sentences(candidates, found);
    }

    private IReadOnlyList<DraftClaim> List(FoundPassages found, IReadOnlyList<FocusTerm> terms, List<Candidate> candidates)
    {
        if (itemGroups.Find(found, terms) is not [{ Confidence: >= LeastConfidence, Headed: >= LeastHeaded } group, ..])
            return [];
        // A sentence that says all of it in one breath is the better list, and so is the one item that is asked about.
        return candidates is [var best, ..] && best.Score > group.Score + (group.Items.Contains(best.Passage) ? 0 : BetterSentence)
            ? []
            : [.. group.Items.Select(item => DraftClaims.OfItem(item, found.Library))];
    }

    private static List<DraftClaim> Sentences(List<Candidate> candidates, FoundPassages found)
    {
        var library = found.Library;
        var first = candidates[0];
        var claims = new List<DraftClaim> { DraftClaims.Of(first, library) };
        if (first.Sentence.Text is [.., ':' or '：'])
        {
            claims.AddRange(ItemsAfter(first.Passage, library).Select(item => DraftClaims.OfItem(item, library)));
            return claims;
        }

        claims.AddRange(candidates.Skip(1)
            .Where(candidate => candidate.Score >= SupportingShare * first.Score && candidate.Sentence.Text != first.Sentence.Text)
            .DistinctBy(candidate => candidate.Sentence.Text)
            .Take(AnswerType.Required(found.Part.Kind).Count > 0 ? MostSupportingValue : MostSupporting)
            .Select(candidate => DraftClaims.Of(candidate, library)));
        return claims;
    }

    /// <summary>The items that a line ending in a colon announces.</summary>
    private static IEnumerable<Passage> ItemsAfter(Passage lead, LibrarySnapshot library) =>
        library.PassagesOf(lead.DocumentId).Skip(lead.Ordinal + 1)
            .TakeWhile(passage => passage.Kind == BlockKind.ListItem
                && (lead.Kind != BlockKind.ListItem || passage.ListLevel > lead.ListLevel)
                && passage.Section.SequenceEqual(lead.Section, StringComparer.Ordinal))
            .Take(ItemGroups.MostItems);
}
