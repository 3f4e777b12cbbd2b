using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.ML.Tokenizers;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Understanding;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Writing;

/// <summary>The fourth and fifth step with a language model: it writes, and every sentence is verified before anybody sees it. What
/// fails is repaired once, then dropped; where too little is left, or the model fails or is late, the documents' own sentences answer.</summary>
public sealed class AnswerWriter(
    IChatModel model, FollowUpRewriting followUps, PassageGathering gathering, SentenceVerifier verifier,
    WritingLimits limits, TimeProvider time, ILogger logger)
{
    private readonly Lazy<TiktokenTokenizer> _tokenizer = new(PassageTokenizer.Load);
    private readonly SentenceRepair _repair = new(model);

    /// <summary>Begins the use of the model for one question.</summary>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    public ModelTurn Begin(CancellationToken cancellationToken) => new(limits, time, cancellationToken);

    /// <summary>The question as it stands on its own.</summary>
    /// <param name="question">The question with its conversation.</param>
    /// <param name="turn">The turn.</param>
    public async Task<Question> ResolveAsync(Question question, ModelTurn turn) =>
        model.IsAvailable ? await followUps.ResolveAsync(question, turn) : question;

    /// <summary>Writes the answer.</summary>
    /// <param name="question">The question, standing on its own.</param>
    /// <param name="understood">It as it was understood.</param>
    /// <param name="found">What was found for its parts.</param>
    /// <param name="extractive">How the question ends without the model.</param>
    /// <param name="progress">Shows sentences as they are verified, or <c>null</c>.</param>
    /// <param name="turn">The turn.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async Task<Ending> WriteAsync(
        Question question, Understood understood, IReadOnlyList<FoundPassages> found, Ending extractive, IAnswerProgress? progress, ModelTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(extractive);
        if (found.All(part => part.Hits.Count == 0) && PassageGathering.OtherLanguage(found[0]) is null)
            return extractive;
        if (!model.IsAvailable)
            return extractive with { Writing = new WritingReport(0, 0, 0, 0, WritingFailure.Budget, turn.Tokens.Input, turn.Tokens.Output, null) };

        var passages = new PromptPassages(_tokenizer, limits.PassageTokens);
        var reading = new AnswerReading(question, understood.Language, new WrittenDraft(verifier, passages), progress, turn, time);
        ChatModelException? failure = null;
        try
        {
            foreach (var passage in await gathering.GatherAsync(question, found, turn))
                passages.Add(passage);
            if (passages.All.Count == 0)
                return extractive;
            passages.Extend(limits.ToolTokens);
            var task = new WritingTask(question.Text, understood.Language, question.Tenant, passages);
            await reading.ReadAsync(model.WriteAsync(task, turn.Tokens, turn.Token));
            await _repair.RunAsync(task, reading.Draft, turn.Tokens, turn.Token);
            await reading.ShowAsync();
        }
        catch (Exception exception) when (turn.FailureOf(exception) is { } cause)
        {
            failure = cause;
        }

        reading.Draft.DropFailed();
        var ending = Conclude(reading, extractive, understood.Language, failure?.Failure, turn);
        Log(ending.Writing!, failure, time.GetElapsedTime(turn.Started));
        return ending;
    }

    private static Ending Conclude(AnswerReading reading, Ending extractive, Language language, WritingFailure? failure, ModelTurn turn)
    {
        var draft = reading.Draft;
        var claims = draft.Claims.ToList();
        var written = draft.Sentences.Count;
        // The model's word that there is no answer needs no verification: it states nothing.
        var abstains = reading.IsUnanswered && written == 0 && failure is null;
        if (!abstains && failure is null && 2 * claims.Count < written)
            failure = WritingFailure.Unsupported;
        if (!abstains && failure is null && written == 0)
            failure = WritingFailure.Empty;
        var report = new WritingReport(
            written, draft.Count(SentenceState.Verified), draft.Count(SentenceState.Repaired), draft.Count(SentenceState.Dropped),
            failure, turn.Tokens.Input, turn.Tokens.Output, reading.FirstSentence?.TotalMilliseconds);
        var phrases = Phrases.In(language);
        if (abstains)
            return new Ending(AnswerStatus.NoAnswer, [DraftClaim.Asserted(phrases.NoAnswer)], extractive.Confidence) { Composer = Composer.Model, Writing = report };
        if (claims.Count == 0)
            return extractive with { Writing = report };
        var missing = reading.UnansweredParts.Select(part =>
            DraftClaim.Asserted(string.Format(CultureInfo.InvariantCulture, phrases.PartMissing, part)));
        if (failure is null)
        {
            return new Ending(
                reading.UnansweredParts.Count == 0 ? AnswerStatus.Answered : AnswerStatus.Partial, [.. claims, .. missing], extractive.Confidence)
            { Composer = Composer.Model, Writing = report };
        }

        // What was shown stays; the documents' own sentences follow where they say more.
        var said = claims.SelectMany(claim => claim.Quotes).ToList();
        claims.AddRange(extractive.Claims.Where(claim => claim.Quotes.Count == 0
            ? extractive.Status == AnswerStatus.Partial
            : !claim.Quotes.All(quote => said.Exists(other => other.Passage.Id == quote.Passage.Id && other.Span.Start <= quote.Span.Start && quote.Span.End <= other.Span.End && other.Span != other.Passage.Span))));
        return new Ending(
            extractive.Status == AnswerStatus.Partial ? AnswerStatus.Partial : AnswerStatus.Answered, claims, extractive.Confidence)
        { Composer = Composer.Model, Writing = report };
    }

    private void Log(WritingReport report, ChatModelException? failure, TimeSpan elapsed)
    {
        if (failure is not null)
        {
            logger.LogWarning("The chat model failed after {Elapsed:0} ms: {Problem}; the documents' own sentences were used", elapsed.TotalMilliseconds, failure.Message);
        }

        logger.LogInformation(
            "The chat model wrote {Sentences} sentences in {Elapsed:0} ms: {Verified} verified, {Repaired} repaired, {Dropped} dropped, {Input} + {Output} tokens, fallback {Fallback}",
            report.Sentences, elapsed.TotalMilliseconds, report.Verified, report.Repaired, report.Dropped, report.InputTokens, report.OutputTokens,
            report.Fallback?.ToString() ?? "none");
    }
}
