using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Replies;

/// <summary>Where readers reach the cited sources.</summary>
/// <param name="publicUrl">The address under which browsers reach the server; <c>null</c> where none is known, so that links
/// stay relative to the server's root.</param>
public sealed class SourceLinks(Uri? publicUrl)
{
    private readonly string _root = publicUrl?.AbsoluteUri.TrimEnd('/') ?? "";

    /// <summary>Whether the links lead somewhere from outside the server's own pages.</summary>
    public bool AreAbsolute => _root.Length > 0;

    /// <summary>Where the cited words are shown marked in their document.</summary>
    /// <param name="citation">The citation.</param>
    public string Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return _root + citation.Url;
    }
}
