using PolicyBot.Retrieval.Library;

namespace PolicyBot.Retrieval.Search;

/// <summary>Works out which documents a <see cref="SearchFilter"/> allows: everything it asks about is the same for all passages of a document.</summary>
internal static class DocumentFilter
{
    /// <summary>For each document whether its passages may be found; <c>null</c> where all may.</summary>
    public static bool[]? Allowed(LibrarySnapshot snapshot, SearchFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!snapshot.HasTenants && filter is { DocumentId: null, Region: null, Industry: null, Language: null })
            return null;
        var allowed = new bool[snapshot.Documents.Count];
        var all = true;
        for (var number = 0; number < allowed.Length; number++)
        {
            allowed[number] = Allows(filter, snapshot.Documents[number]);
            all &= allowed[number];
        }

        return all ? null : allowed;
    }

    private static bool Allows(SearchFilter filter, StoredDocument stored) =>
        stored.IsVisibleTo(filter.Tenant)
        && (filter.DocumentId is null || filter.DocumentId == stored.Document.Id)
        && (filter.Language is null || filter.Language == stored.Document.Language)
        && Names(stored.Document.Facts.Regions, filter.Region)
        && Names(stored.Document.Facts.Industries, filter.Industry);

    private static bool Names(IReadOnlyList<string> names, string? wanted) =>
        wanted is null || names.Contains(wanted, StringComparer.OrdinalIgnoreCase);
}
