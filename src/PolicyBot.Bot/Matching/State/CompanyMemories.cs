using Microsoft.Extensions.Logging;

namespace PolicyBot.Bot.Matching.State;

/// <summary>Reads, writes and deletes what is kept of the company of the person whose turn it is.</summary>
/// <param name="state">Keeps it.</param>
/// <param name="logger">Told when something kept cannot be read; never what it says.</param>
public sealed class CompanyMemories(CompanyState state, ILogger<CompanyMemories> logger)
{
    private readonly IStatePropertyAccessor<CompanyMemory> _memory = state.CreateProperty<CompanyMemory>("company");

    /// <summary>What is kept; nothing for a new person, and where it cannot be read: that is deleted then.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<CompanyMemory> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (!CompanyState.KnowsWhose(turnContext))
            return CompanyMemory.Empty;
        try
        {
            var memory = await _memory.GetAsync(turnContext, () => CompanyMemory.Empty, cancellationToken);
            if (memory is { Facts: { } facts, Focus: { } focus } && facts.All(fact => fact is { Fact: not null }) && focus.All(id => id is not null))
                return memory;
            logger.LogWarning("What was kept of a company is incomplete; it is forgotten");
        }
#pragma warning disable CA1031 // Stores and serializers have exceptions of their own, and a company can be told anew.
        catch (Exception exception) when (exception is not StorageUnavailableException
            && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
#pragma warning restore CA1031
        {
            logger.LogWarning("What was kept of a company cannot be read ({Exception}); it is forgotten", exception.GetType().Name);
        }

        await state.DeleteAsync(turnContext, cancellationToken);
        return CompanyMemory.Empty;
    }

    /// <summary>Keeps <paramref name="memory"/> for the person's next turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="memory">What to keep.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task WriteAsync(ITurnContext turnContext, CompanyMemory memory, CancellationToken cancellationToken)
    {
        if (!CompanyState.KnowsWhose(turnContext))
            return;
        await _memory.SetAsync(turnContext, memory, cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    /// <summary>Deletes what is kept, so that nothing of it is left in the store.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Ends the deleting.</param>
    public async Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (CompanyState.KnowsWhose(turnContext))
            await state.DeleteAsync(turnContext, cancellationToken);
    }
}
