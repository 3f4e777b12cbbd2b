namespace PolicyBot.Configuration;

/// <summary>The section <c>PolicyBot:DirectLine</c>: the web chat's channel.</summary>
public sealed class DirectLineOptions
{
    /// <summary>What a web site presents to get tokens for its visitors. While it is not set, pages of this server may get
    /// tokens themselves, at this machine only.</summary>
    public string? Secret { get; set; }
}
