using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Search;

/// <summary>Which passages a search may find; applied inside the index. What is <c>null</c> does not restrict.</summary>
/// <param name="Tenant">The tenant that asks: it sees its own passages and those without a tenant. <c>null</c> sees only those without.</param>
/// <param name="DocumentId">Only this document's passages.</param>
/// <param name="Region">Only passages of policies for this region (case-insensitive).</param>
/// <param name="Industry">Only passages of policies for this industry (case-insensitive).</param>
/// <param name="Language">Only passages of documents in this language.</param>
public sealed record SearchFilter(
    string? Tenant = null, string? DocumentId = null, string? Region = null, string? Industry = null, Language? Language = null)
{
    /// <summary>Everything that has no tenant.</summary>
    public static SearchFilter Public { get; } = new();
}
