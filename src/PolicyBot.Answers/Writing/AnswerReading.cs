using PolicyBot.Answers.Finishing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Writing;

/// <summary>Reads an answer while a model writes it: each sentence is verified as soon as it is whole and shown as soon as it stands.</summary>
/// <param name="question">The question.</param>
/// <param name="language">The language of the answer.</param>
/// <param name="draft">Takes the sentences.</param>
/// <param name="progress">Shows them, or <c>null</c>.</param>
/// <param name="turn">The turn.</param>
/// <param name="time">The clock.</param>
internal sealed class AnswerReading(
    Question question, Language language, WrittenDraft draft, IAnswerProgress? progress, ModelTurn turn, TimeProvider time)
{
    private readonly List<string> _unanswered = [];
    private long? _firstToken;
    private int _shown;

    /// <summary>What was read.</summary>
    public WrittenDraft Draft { get; } = draft;

    /// <summary>Whether the model says that the question, or a part of it, has no answer.</summary>
    public bool IsUnanswered { get; private set; }

    /// <summary>The parts of the question of which the model says so, in its own words.</summary>
    public IReadOnlyList<string> UnansweredParts => _unanswered;

    /// <summary>How long after the model's first token the first sentence stood; <c>null</c> while none does.</summary>
    public TimeSpan? FirstSentence { get; private set; }

    /// <summary>Reads the whole answer, or as much of it as an answer may have.</summary>
    /// <param name="pieces">The answer in pieces.</param>
    public async Task ReadAsync(IAsyncEnumerable<string> pieces)
    {
        var reader = new WrittenSentenceReader();
        var characters = 0;
        await foreach (var piece in pieces.WithCancellation(turn.Token))
        {
            if (piece.Length > 0)
                _firstToken ??= time.GetTimestamp();
            await TakeAsync(reader.Add(piece));
            characters += piece.Length;
            // Leaving the loop ends the model's work; a sentence that it has begun is left out.
            if (characters > WritingLimits.Characters || Draft.Sentences.Count >= WritingLimits.Sentences)
                return;
        }

        await TakeAsync(reader.Finish());
    }

    /// <summary>Shows what stands and was not shown yet.</summary>
    public async Task ShowAsync()
    {
        var claims = Draft.CertainClaims;
        if (claims.Count > 0 && _firstToken is { } first)
            FirstSentence ??= time.GetElapsedTime(first);
        if (progress is null || claims.Count <= _shown)
            return;
        _shown = claims.Count;
        var soFar = new Ending(AnswerStatus.Answered, claims) { Composer = Composer.Model };
        await progress.ShowAsync(Finish.Complete(question, language, soFar, time.GetElapsedTime(turn.Started)), turn.Token);
    }

    private async Task TakeAsync(IEnumerable<WrittenSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (Draft.Sentences.Count >= WritingLimits.Sentences)
                return;
            if (UnansweredMark.Read(sentence.Text, question.Text, out var part))
            {
                IsUnanswered = true;
                if (part.Length > 0)
                    _unanswered.Add(part);
                continue;
            }

            Draft.Add(sentence);
            await ShowAsync();
        }
    }
}
