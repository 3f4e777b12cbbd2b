using Microsoft.Extensions.Logging;

namespace PolicyBot.Bot.Memory;

/// <summary>Reads and writes what is remembered of the conversation that a turn belongs to.</summary>
/// <param name="state">Keeps it.</param>
/// <param name="logger">Told when something kept cannot be read.</param>
public sealed class ConversationMemories(ConversationState state, ILogger<ConversationMemories> logger)
{
    private readonly IStatePropertyAccessor<ConversationMemory> _memory = state.CreateProperty<ConversationMemory>("memory");

    /// <summary>What is remembered; a fresh memory for a new conversation, for a turn that belongs to none, and where what is
    /// kept cannot be read: that is deleted then, and the conversation goes on without it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ConversationMemory> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!HasConversation(turnContext))
            return ConversationMemory.Fresh;
        try
        {
            var memory = await _memory.GetAsync(turnContext, () => ConversationMemory.Fresh, cancellationToken);
            if (memory is { Turns: { } turns } && turns.All(turn => turn is { Question: not null, Section: not null }))
                return memory;
            logger.LogWarning("What was kept of a conversation is incomplete; it begins anew");
        }
#pragma warning disable CA1031 // Stores and serializers have exceptions of their own, and a question can be answered without its history.
        catch (Exception exception) when (exception is not (OperationCanceledException or StorageUnavailableException) || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
#pragma warning restore CA1031
        {
            logger.LogWarning("What was kept of a conversation cannot be read ({Exception}); it begins anew", exception.GetType().Name);
        }

        await state.DeleteAsync(turnContext, cancellationToken);
        return ConversationMemory.Fresh;
    }

    /// <summary>Keeps <paramref name="memory"/> for the next turn, if the turn belongs to a conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="memory">What to remember.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(ITurnContext turnContext, ConversationMemory memory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!HasConversation(turnContext))
            return;
        await _memory.SetAsync(turnContext, memory, cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    private static bool HasConversation(ITurnContext turnContext) =>
        !string.IsNullOrEmpty(turnContext.Activity.ChannelId) && !string.IsNullOrEmpty(turnContext.Activity.Conversation?.Id);
}
