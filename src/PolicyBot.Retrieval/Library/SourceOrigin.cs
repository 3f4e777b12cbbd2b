using System.Security.Cryptography;

namespace PolicyBot.Retrieval.Library;

/// <summary>What a source is known by: its tenant, and root and name as one path. A file is the same source whether it was ingested by
/// itself, with its folder or with a folder above.</summary>
/// <param name="Tenant">Who alone may see it, or <c>null</c>.</param>
/// <param name="Path">Root and name with a slash between.</param>
internal sealed record SourceOrigin(string? Tenant, string Path)
{
    /// <summary>The origin of a source of that name below a root.</summary>
    public static SourceOrigin Of(string? tenant, string root, string name) => new(tenant, Below(root) + name);

    /// <summary>What the paths of all sources below a root begin with.</summary>
    public static string Below(string root) => $"{root.TrimEnd('/')}/";

    /// <summary>The id that a document gets: the one that its reader gave it unless another source's document has that.</summary>
    /// <param name="id">The id that the document's reader gave it.</param>
    /// <param name="isTaken">Whether another document has an id.</param>
    public string FreeId(string id, Func<string, bool> isTaken)
    {
        var origin = System.Text.Encoding.UTF8.GetBytes($"{Tenant}\n{Path}");
        var suffixed = $"{id}-{Convert.ToHexStringLower(SHA256.HashData(origin).AsSpan(0, 4))}";
        var candidate = id;
        for (var number = 1; isTaken(candidate); number++)
            candidate = number == 1 ? suffixed : $"{suffixed}-{number}";
        return candidate;
    }
}
