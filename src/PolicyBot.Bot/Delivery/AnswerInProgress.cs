using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Delivery;

/// <summary>An answer that is being written.</summary>
/// <param name="Additions">Pieces of the answer's text as a message in Markdown, in order, as soon as each is verified; together
/// they are the beginning of the finished text. None where the answer comes at once.</param>
/// <param name="Answer">The finished answer.</param>
public sealed record AnswerInProgress(IAsyncEnumerable<string> Additions, Task<Answer> Answer)
{
    /// <summary>An answer of which nothing is shown before it is finished.</summary>
    /// <param name="answer">The finished answer.</param>
    public static AnswerInProgress Whole(Task<Answer> answer) => new(AsyncEnumerable.Empty<string>(), answer);
}
