using System.Globalization;
using Microsoft.Extensions.Logging;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Composing.Judging;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Finishing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Screening;
using PolicyBot.Answers.Understanding;
using PolicyBot.Answers.Verifying;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Answers.Wording;
using PolicyBot.Answers.Writing;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers;

/// <summary>From a question to a verified, cited answer: screen, understand, retrieve, compose, verify, finish. Each step takes
/// what it needs, returns what it adds, and may end the run.</summary>
public sealed class AnswerPipeline(
    Understand understand, Retrieve retrieve, ExtractiveComposer composer, Verify verify, TimeProvider time, ILogger logger,
    AnswerWriter? writer = null)
    : IAnswerer
{
    private readonly PartAnswering _parts = new(retrieve, composer, verify);
    private readonly Clarification _clarification = new(retrieve, composer);

    /// <summary>The pipeline that needs no language model.</summary>
    /// <param name="search">Finds the passages.</param>
    /// <param name="analyzer">The analyzer that the passages were indexed with.</param>
    /// <param name="glossary">What else things are called.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told what broke when an answer fails; never the question.</param>
    public static AnswerPipeline Extractive(
        PassageSearch search, TextAnalyzer analyzer, Glossary glossary, TimeProvider time, ILogger logger)
    {
        var reader = new PassageReader(analyzer, glossary);
        var vocabulary = new DocumentVocabulary(reader);
        return new AnswerPipeline(
            new Understand(new ContentWords(analyzer)),
            new Retrieve(search, glossary),
            new ExtractiveComposer(
                analyzer,
                reader,
                new FocusTerms(analyzer, new GeneralWords(analyzer), new EverydaySynonyms(analyzer)),
                new CandidateScorer(reader, vocabulary, AnswerModel.Shipped()),
                new SubjectCheck(analyzer, reader, vocabulary),
                glossary),
            new Verify(analyzer),
            time,
            logger);
    }

    /// <summary>The pipeline with a language model that writes the answers; where it fails the documents' own sentences answer.</summary>
    /// <param name="model">The model.</param>
    /// <param name="limits">What it may take for one question.</param>
    /// <param name="analyzer">The analyzer that the passages were indexed with.</param>
    /// <param name="glossary">What else things are called.</param>
    public AnswerPipeline WrittenBy(IChatModel model, WritingLimits limits, TextAnalyzer analyzer, Glossary glossary) =>
        new(understand, retrieve, composer, verify, time, logger, new AnswerWriter(
            model,
            new FollowUpRewriting(model, new ContentWords(analyzer), limits, logger),
            new PassageGathering(model, retrieve, limits, logger),
            new SentenceVerifier(analyzer, glossary),
            limits, time, logger));

    /// <inheritdoc />
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        AnswerAsync(question, null, cancellationToken);

    /// <inheritdoc />
    public Task<Answer> AnswerAsync(Question question, IAnswerProgress? progress, CancellationToken cancellationToken) =>
        RunAsync(question, ExtractiveComposer.LeastConfidence, writer, progress, cancellationToken);

    /// <summary>Answers with the documents' own sentences, whether there is a language model or not.</summary>
    /// <param name="question">The question.</param>
    /// <param name="leastConfidence">The least probability with which anything is said, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the answering.</param>
    public Task<Answer> AnswerAsync(Question question, double leastConfidence, CancellationToken cancellationToken) =>
        RunAsync(question, leastConfidence, null, null, cancellationToken);

    private async Task<Answer> RunAsync(
        Question question, double leastConfidence, AnswerWriter? writing, IAnswerProgress? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var language = Screen.LanguageOf(question.Text);
        var ending = Screen.Check(question) ?? await EndingAsync(question, language, leastConfidence, writing, progress, cancellationToken);
        return Finish.Complete(question, language, ending, time.GetElapsedTime(started));
    }

    private async Task<Ending> EndingAsync(
        Question question, Language language, double leastConfidence, AnswerWriter? writing, IAnswerProgress? progress,
        CancellationToken cancellationToken)
    {
        try
        {
            using var turn = writing?.Begin(cancellationToken);
            var asked = turn is null ? question : await writing!.ResolveAsync(question, turn);
            var read = retrieve.Corrected(asked.Text);
            var understood = understand.Read(asked with { Text = read.Text });
            if (understood.Ending is { Status: AnswerStatus.Clarify } vague)
                return await _clarification.AskAsync(asked with { Text = read.Text }, understood.Language, vague, cancellationToken);
            if (understood.Ending is { } ended)
                return ended;
            var (found, extractive) = await _parts.AnswerAsync(asked, understood, leastConfidence, cancellationToken);
            var ending = turn is null ? extractive : await writing!.WriteAsync(asked, understood, found, extractive, progress, turn);
            return WithCorrections(ending, read, understood.Language);
        }
#pragma warning disable CA1031 // Stores and models have exceptions of their own, and one question must not end a batch.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // A store that is away fails every question: one line for each is enough.
            logger.LogError("An answer failed: {Exception}: {Cause}", exception.GetType().Name, exception.Message.ReplaceLineEndings(" "));
            logger.LogDebug(exception, "Where it failed");
            return new Ending(AnswerStatus.Failed, [DraftClaim.Asserted(Phrases.In(language).Failed)]);
        }
    }

    // Traditional characters are read as simplified ones; nobody mistyped them.
    private static bool IsMistyped(Correction correction) => ChineseCharacters.Simplify(correction.Typed) == correction.Typed;

    /// <summary>Says how mistyped words were read, after what was answered.</summary>
    private static Ending WithCorrections(Ending ending, CorrectedText read, Language language) =>
        read.Corrections.Count == 0 || ending.Status is not (AnswerStatus.Answered or AnswerStatus.Partial or AnswerStatus.NoAnswer) ? ending : ending with
        {
            Claims =
            [
                .. ending.Claims,
                .. read.Corrections.Where(IsMistyped).DistinctBy(correction => correction.Typed).Select(correction => DraftClaim.Asserted(string.Format(
                    CultureInfo.InvariantCulture, ComposingPhrases.In(language).Corrected, correction.Typed, correction.Meant))),
            ],
        };
}
