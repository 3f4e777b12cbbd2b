using PolicyBot.Answers.Model;

namespace PolicyBot.Bot.Replies;

/// <summary>A claim and where it stands in its answer.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="StartsLine">Whether it begins a line of its own; the first claim does.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
internal sealed record PlacedClaim(Claim Claim, bool StartsLine, bool IsItem);
