using System.Globalization;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Understanding;
using PolicyBot.Answers.Verifying;
using PolicyBot.Answers.Wording;

namespace PolicyBot.Answers;

/// <summary>Answers each part of a question with the documents' own sentences, and says which part they don't answer.</summary>
internal sealed class PartAnswering(Retrieve retrieve, ExtractiveComposer composer, Verify verify)
{
    /// <summary>What was found for the parts, and what comes of it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="understood">Its parts.</param>
    /// <param name="leastConfidence">The least probability with which anything is said, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the answering.</param>
    public async Task<(IReadOnlyList<FoundPassages> Found, Ending Ending)> AnswerAsync(
        Question question, Understood understood, double leastConfidence, CancellationToken cancellationToken)
    {
        var claims = new List<DraftClaim>();
        var missing = new List<QuestionPart>();
        var everything = new List<FoundPassages>();
        var confidence = 0.0;
        foreach (var part in understood.Parts)
        {
            if (!await TryAsync(part))
                missing.Add(part);
        }

        if (claims.Count == 0 && understood.Whole is { } whole && await TryAsync(whole))
            missing.Clear();

        var phrases = Phrases.In(understood.Language);
        if (claims.Count == 0)
        {
            return (everything, everything.Exists(found => found.Hits.Count > 0)
                ? new Ending(AnswerStatus.NoAnswer, [DraftClaim.Asserted(phrases.NoAnswer)], confidence)
                : new Ending(AnswerStatus.OutOfScope, [DraftClaim.Asserted(phrases.OutOfScope)], confidence));
        }

        claims.AddRange(missing.Select(part => DraftClaim.Asserted(
            string.Format(CultureInfo.InvariantCulture, phrases.PartMissing, part.Text))));
        return (everything, new Ending(missing.Count == 0 ? AnswerStatus.Answered : AnswerStatus.Partial, claims, confidence));

        async Task<bool> TryAsync(QuestionPart part)
        {
            var found = (await retrieve.FindAsync(part, question.Tenant, cancellationToken)) with { Language = understood.Language };
            everything.Add(found);
            var composed = composer.Compose(found, leastConfidence);
            confidence = Math.Max(confidence, composed.Confidence);
            var verified = verify.Keep(composed.Claims);
            if (verified.Count == 0 && DocumentFactSearch.Find(found) is { } fact)
                verified = verify.Keep([fact]);
            if (verified.Count == 0 && part.MayStandAlone)
                return await TryAsync(part with { SearchText = part.Text, DocumentId = null, MayStandAlone = false });
            // Two parts may be answered by one sentence.
            claims.AddRange(verified.Where(claim => claims.TrueForAll(said => said.Text != claim.Text)));
            return verified.Count > 0;
        }
    }
}
