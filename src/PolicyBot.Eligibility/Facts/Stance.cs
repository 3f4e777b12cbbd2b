using System.Text.RegularExpressions;

namespace PolicyBot.Eligibility.Facts;

/// <summary>How a text speaks of something.</summary>
enum Stance
{
    /// <summary>It is so.</summary>
    Affirmed,

    /// <summary>It is not so.</summary>
    Denied,

    /// <summary>It is to be so.</summary>
    Planned,

    /// <summary>It is not to be so.</summary>
    PlanDenied,

    /// <summary>The company does not know.</summary>
    Open,

    /// <summary>It is said of somebody else.</summary>
    OfOthers,
}

/// <summary>Reads how a text speaks of what it mentions.</summary>
/// <param name="plain">The text in plain form.</param>
/// <param name="segments">Its segments.</param>
/// <param name="mentions">All that it mentions, in order.</param>
sealed class StanceReader(string plain, IReadOnlyList<Segment> segments, IReadOnlyList<Mention> mentions)
{
    /// <summary>The number of the segment that holds an offset.</summary>
    internal int SegmentAt(int offset)
    {
        for (var i = segments.Count - 1; i > 0; i--)
        {
            if (segments[i].Start <= offset)
                return i;
        }

        return 0;
    }

    internal Stance Of(Mention mention)
    {
        var number = SegmentAt(mention.Start);
        var segment = segments[number];
        var before = plain[segment.Start..Math.Max(segment.Start, mention.Start)];
        if (Cues.Others().IsMatch(before))
            return Stance.OfOthers;
        if (Cues.Open().IsMatch(before) || CarriedOver(number, Cues.Open()))
            return Stance.Open;
        // Words that deny by themselves end a list of denials, and so does a place: "no factory of our own, Guangzhou".
        var denied = Cues.Negation().IsMatch(before) || (!mention.IsOpposite && mention.Entry is null && DeniedBefore(number)) || DeniedAfter(mention, segment);
        var planned = Cues.Plan().IsMatch(before) || CarriedOver(number, Cues.Plan());
        return (denied, planned) switch
        {
            (false, false) => Stance.Affirmed,
            (true, false) => Stance.Denied,
            (false, true) => Stance.Planned,
            (true, true) => Stance.PlanDenied,
        };
    }

    // "no accidents, blacklistings or penalties": a list goes on where no statement of its own begins.
    private bool DeniedBefore(int number)
    {
        for (; number > 0; number--)
        {
            if (!GoesOn(number))
                return false;
            var connector = segments[number].Connector;
            var earlier = TextOf(number - 1);
            var match = Cues.Negation().Match(earlier);
            if (match.Success)
                return connector is "or" or "nor" or "或" or "或者" or "、" || match.Groups["list"].Success;
        }

        return false;
    }

    private bool CarriedOver(int number, Regex cue)
    {
        for (; number > 0 && GoesOn(number); number--)
        {
            if (cue.IsMatch(TextOf(number - 1)))
                return true;
        }

        return false;
    }

    private bool GoesOn(int number) =>
        segments[number].Sentence == segments[number - 1].Sentence
        && segments[number].Connector is "," or "、" or "and" or "or" or "nor" or "和" or "或" or "或者" or "及" or "以及"
        && !Cues.OwnStatement().IsMatch(TextOf(number));

    private bool DeniedAfter(Mention mention, Segment segment)
    {
        var next = mentions.Where(other => other.Start >= mention.End).Select(other => other.Start).DefaultIfEmpty(segment.End).Min();
        var end = Math.Min(next, segment.End);
        return end > mention.End && Cues.LaterNegation().IsMatch(plain[mention.End..end]);
    }

    private string TextOf(int number) => plain[segments[number].Start..segments[number].End];
}
