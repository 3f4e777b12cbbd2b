using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;
using PolicyBot.Answers.Writing;

namespace PolicyBot.ChatModels;

/// <summary>What happens during one call of a model; its tool rounds are part of it.</summary>
/// <param name="started">When it began, as a timestamp of the clock.</param>
internal sealed class ChatCall(long started) : IPromptRenderFilter
{
    // A rough rule for servers that do not tell: four bytes of UTF-8 a token.
    private const int BytesOfToken = 4;
    private int _input;
    private int _output;

    public long Started { get; } = started;

    public StringBuilder Text { get; } = new();

    /// <summary>The prompt as it was sent.</summary>
    public string Rendered { get; private set; } = "";

    /// <summary>How the last round ended; <c>null</c> while, or where, the model does not say.</summary>
    public ChatFinishReason? Finish { get; private set; }

    /// <summary>What went wrong, as the metrics name it; <c>null</c> where nothing did.</summary>
    public string? Error { get; private set; }

    /// <inheritdoc />
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        Rendered = context.RenderedPrompt ?? "";
    }

    /// <summary>Notes a piece of the answer and returns its text.</summary>
    public string? Note(StreamingKernelContent content)
    {
        if (content is not StreamingChatMessageContent piece)
            return null;
        if (piece.InnerContent is StreamingChatCompletionUpdate update)
        {
            Finish = update.FinishReason ?? Finish;
            _input += update.Usage?.InputTokenCount ?? 0;
            _output += update.Usage?.OutputTokenCount ?? 0;
        }

        // What a tool gave is not the model's answer.
        if (piece.Role == AuthorRole.Tool)
            return null;
        Text.Append(piece.Content);
        return piece.Content;
    }

    /// <summary>Notes a failure and returns it.</summary>
    public ChatModelException Failed(ChatModelException failure)
    {
        Error = failure.Failure.ToString().ToLowerInvariant();
        return failure;
    }

    /// <summary>The tokens read and written, estimated where the server does not tell.</summary>
    public (int Input, int Output) Tokens() => _input + _output > 0
        ? (_input, _output)
        : (Encoding.UTF8.GetByteCount(Rendered) / BytesOfToken, Encoding.UTF8.GetByteCount(Text.ToString()) / BytesOfToken);
}
