namespace PolicyBot.Bot.Replies;

/// <summary>Splits a long answer into messages between its claims.</summary>
internal static class MessageParts
{
    /// <summary>The most characters of claims in one message: a few screens.</summary>
    public const int Characters = 4_000;

    /// <summary>The most citations in one message; Teams refuses more.</summary>
    public const int Citations = 20;

    /// <summary>The claims, part after part; every part has at least one claim.</summary>
    public static IReadOnlyList<IReadOnlyList<PlacedClaim>> Of(IReadOnlyList<PlacedClaim> claims)
    {
        var parts = new List<IReadOnlyList<PlacedClaim>>();
        var part = new List<PlacedClaim>();
        var positions = new HashSet<int>();
        var length = 0;
        foreach (var placed in claims)
        {
            var added = placed.Claim.Citations.Count(position => !positions.Contains(position));
            if (part.Count > 0 && (length + placed.Claim.Text.Length > Characters || positions.Count + added > Citations))
            {
                parts.Add(part);
                (part, positions, length) = ([], [], 0);
            }

            part.Add(placed);
            positions.UnionWith(placed.Claim.Citations);
            length += placed.Claim.Text.Length;
        }

        if (part.Count > 0)
            parts.Add(part);
        return parts;
    }
}
