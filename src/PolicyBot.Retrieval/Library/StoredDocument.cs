using PolicyBot.Documents.Model;

namespace PolicyBot.Retrieval.Library;

/// <summary>A document of the library.</summary>
/// <param name="Document">The document; its id is unique in the library.</param>
/// <param name="Source">The source that holds it: the document's spans count in its text.</param>
/// <param name="Tenant">Who alone may see it, or <c>null</c> for everyone.</param>
public sealed record StoredDocument(Document Document, Source Source, string? Tenant)
{
    /// <summary>Whether <paramref name="tenant"/> may see it; <c>null</c> is someone without a tenant.</summary>
    public bool IsVisibleTo(string? tenant) => Tenant is null || Tenant == tenant;
}
