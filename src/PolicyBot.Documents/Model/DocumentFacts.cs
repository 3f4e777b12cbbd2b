namespace PolicyBot.Documents.Model;

/// <summary>What a document says of the policy it is or interprets; <c>null</c> or empty where it does not say.</summary>
/// <param name="DocumentNumber">The official number as display text, such as <c>Guobanfa [2025] No. 31</c> or <c>湘政办发〔2025〕36号</c>.</param>
/// <param name="Issuer">The body that issued the policy, as display text.</param>
/// <param name="PolicyTitle">The title of the policy interpreted, without quotation marks.</param>
/// <param name="Regions">Regions that the policy is for; from <c>policies.yaml</c> only.</param>
/// <param name="Industries">Industries that the policy is for; from <c>policies.yaml</c> only.</param>
/// <param name="Published">The day the text was published.</param>
public sealed record DocumentFacts(
    string? DocumentNumber,
    string? Issuer,
    string? PolicyTitle,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Industries,
    DateOnly? Published)
{
    /// <summary>Nothing is known.</summary>
    public static DocumentFacts None { get; } = new(null, null, null, [], [], null);
}
