using PolicyBot.Bot.Matching.State;

namespace PolicyBot.Bot.Forgetting;

/// <summary>Deletes what a person told of the company.</summary>
/// <param name="companies">Keep it.</param>
public sealed class CompanyRecords(CompanyMemories companies) : IPersonalRecords
{
    /// <inheritdoc />
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken) => companies.ForgetAsync(turnContext, cancellationToken);
}
