using System.Threading.Channels;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Writing;
using PolicyBot.Bot.Replies;

namespace PolicyBot.Bot.Delivery;

/// <summary>Passes on the sentences of an answer as they are verified, written as the finished message will have them.</summary>
internal sealed class VerifiedSentences : IAnswerProgress
{
    // Nobody reads them where the channel takes one message only; an answer has few.
    private readonly Channel<string> _additions = Channel.CreateUnbounded<string>();
    private string _text = "";

    private VerifiedSentences()
    {
    }

    /// <summary>Begins to answer.</summary>
    /// <param name="answer">Answers, and shows meanwhile what is certain.</param>
    public static AnswerInProgress Of(Func<IAnswerProgress, Task<Answer>> answer)
    {
        var sentences = new VerifiedSentences();
        return new AnswerInProgress(sentences._additions.Reader.ReadAllAsync(), sentences.UntilAsync(answer));
    }

    /// <inheritdoc />
    public Task ShowAsync(Answer answer, CancellationToken cancellationToken)
    {
        // What does not fit into one message follows in others when the answer is finished.
        var text = MessageText.Markdown(MessageParts.Of(AnswerLayout.Of(answer))[0]);
        if (text.Length > _text.Length && text.StartsWith(_text, StringComparison.Ordinal))
        {
            _additions.Writer.TryWrite(text[_text.Length..]);
            _text = text;
        }

        return Task.CompletedTask;
    }

    private async Task<Answer> UntilAsync(Func<IAnswerProgress, Task<Answer>> answer)
    {
        try
        {
            return await answer(this);
        }
        finally
        {
            _additions.Writer.Complete();
        }
    }
}
