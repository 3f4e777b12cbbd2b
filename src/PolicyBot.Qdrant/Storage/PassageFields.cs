namespace PolicyBot.Qdrant.Storage;

/// <summary>The names of a passage's vectors and of what its payload holds.</summary>
internal static class PassageFields
{
    /// <summary>The sparse vector: a weight for each term.</summary>
    public const string Terms = "terms";

    /// <summary>The dense vector, where there is an embedding model.</summary>
    public const string Meaning = "meaning";

    /// <summary>The document's id.</summary>
    public const string Document = "document";

    /// <summary>Regions that the policy is for, <see cref="Folded"/>.</summary>
    public const string Region = "region";

    /// <summary>Industries that the policy is for, <see cref="Folded"/>.</summary>
    public const string Industry = "industry";

    /// <summary>The document's language.</summary>
    public const string Language = "language";

    /// <summary>Who alone may see it, or <see cref="Everyone"/>.</summary>
    public const string Tenant = "tenant";

    /// <summary>Which text of its source it is from.</summary>
    public const string Version = "version";

    /// <summary>When it was written, in milliseconds since 1970.</summary>
    public const string Written = "written";

    /// <summary>The tenant of passages that everyone may see.</summary>
    public const string Everyone = "";

    /// <summary>A name as it is compared: capital letters or small ones make no difference.</summary>
    public static string Folded(string name) => name.ToUpperInvariant();
}
