using System.Text.RegularExpressions;

namespace PolicyBot.Eligibility.Facts;

/// <summary>A part of a sentence in which one thing is said.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just past its last character.</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="Connector">What stands between the segment before it and this one, without spaces; empty at a sentence's start.</param>
readonly record struct Segment(int Start, int End, int Sentence, string Connector);

/// <summary>Splits a text into segments.</summary>
static partial class Segments
{
    /// <summary>The segments of a text in plain form, in order; together with the connectors they cover it.</summary>
    internal static IReadOnlyList<Segment> Of(string plain)
    {
        var segments = new List<Segment>();
        var (start, sentence, connector) = (0, 0, "");
        foreach (Match match in Boundary().Matches(plain))
        {
            segments.Add(new Segment(start, match.Index, sentence, connector));
            start = match.Index + match.Length;
            var ends = match.Groups["stop"].Success;
            sentence += ends ? 1 : 0;
            connector = ends ? "" : match.Value.Trim();
        }

        segments.Add(new Segment(start, plain.Length, sentence, connector));
        return segments;
    }

    // Marks between digits part no segments: 1,000 and 0.5.
    [GeneratedRegex(@"(?<stop>(?<!\d)\.(?!\d)|\.(?=\s|$)|(?<=\d)\.(?=[\u4e00-\u9fff])|[!?;\n]+)"
        + @"|(?<!\d),|,(?!\d)|、|[()]|\b(?:and|or|nor|but|yet(?= we)|while|although|though|whereas|however|because|since|plus|with)\b|但是|但|而且|并且|以及|或者|[和或及](?![时格肥])|同时")]
    private static partial Regex Boundary();
}
