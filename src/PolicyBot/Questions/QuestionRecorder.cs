using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using PolicyBot.Answers.Model;

namespace PolicyBot.Questions;

/// <summary>Keeps the questions that the documents did not answer. Whoever asks waits for nothing: a writer of its own puts them
/// into the file, and what is still to be written when the program stops is written then.</summary>
/// <param name="file">Where they are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when the file cannot be written; never the question.</param>
public sealed class QuestionRecorder(QuestionFile file, TimeProvider time, ILogger<QuestionRecorder> logger) : BackgroundService
{
    // More than are asked while one write takes; beyond it questions are lost rather than memory.
    private const int MostWaiting = 1_000;

    private readonly Channel<(string Text, AnswerStatus Status, DateTimeOffset Time)> _waiting =
        Channel.CreateBounded<(string, AnswerStatus, DateTimeOffset)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private bool _hasWarned;

    /// <summary>Keeps the answer's question where the documents did not answer all of it.</summary>
    /// <param name="answer">The answer.</param>
    public void Note(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Status is AnswerStatus.NoAnswer or AnswerStatus.Partial or AnswerStatus.OutOfScope or AnswerStatus.Clarify)
            _waiting.Writer.TryWrite((answer.Question, answer.Status, time.GetUtcNow()));
    }

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not ended by the token: stopping completes the channel, and what is in it is written first.
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var questions = new List<(string, AnswerStatus, DateTimeOffset)>();
            while (_waiting.Reader.TryRead(out var question))
                questions.Add(question);
            Write(questions);
        }
    }

    private void Write(List<(string, AnswerStatus, DateTimeOffset)> questions)
    {
        try
        {
            file.Add(questions);
            _hasWarned = false;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            // Once, not for every question while the disk is full.
            if (!_hasWarned)
                logger.LogWarning("Unanswered questions cannot be kept for the operator. {Cause}", exception.Message);
            _hasWarned = true;
        }
    }
}
