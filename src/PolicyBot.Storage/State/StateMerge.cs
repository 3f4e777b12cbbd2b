using Newtonsoft.Json.Linq;

namespace PolicyBot.Storage.State;

/// <summary>Brings together what two turns made of one state at the same time (a merge of three versions): each field that only
/// one of them changed is as that one left it, what both added to a list is all there, and where both changed one value the
/// later writer's holds.</summary>
internal static class StateMerge
{
    /// <summary>The state with both changes.</summary>
    /// <param name="before">What both turns began with.</param>
    /// <param name="mine">What the later writer made of it.</param>
    /// <param name="theirs">What the earlier writer made of it.</param>
    public static JObject Of(JObject before, JObject mine, JObject theirs)
    {
        var merged = new JObject();
        foreach (var name in theirs.Properties().Concat(mine.Properties()).Select(property => property.Name).Distinct(StringComparer.Ordinal))
        {
            if (Value(before[name], mine[name], theirs[name]) is { } value)
                merged[name] = value.DeepClone();
        }

        return merged;
    }

    // Nothing stands for a field that is not there.
    private static JToken? Value(JToken? before, JToken? mine, JToken? theirs)
    {
        if (JToken.DeepEquals(mine, before))
            return theirs;
        if (JToken.DeepEquals(theirs, before))
            return mine;
        return (mine, theirs) switch
        {
            (JObject one, JObject other) => Of(before as JObject ?? [], one, other),
            (JArray one, JArray other) when Added(before as JArray ?? [], one) is { } added => new JArray(other.Concat(added)),
            _ => mine,
        };
    }

    // A list that is kept short loses its first items as it gains new ones. One that was emptied or changed otherwise is meant as it is.
    private static IEnumerable<JToken>? Added(JArray before, JArray after)
    {
        if (before.Count == 0)
            return after;
        for (var kept = Math.Min(before.Count, after.Count); kept > 0; kept--)
        {
            if (before.Skip(before.Count - kept).SequenceEqual(after.Take(kept), JToken.EqualityComparer))
                return after.Skip(kept);
        }

        return null;
    }
}
