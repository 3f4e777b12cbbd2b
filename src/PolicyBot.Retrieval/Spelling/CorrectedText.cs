using System.Text;

namespace PolicyBot.Retrieval.Spelling;

/// <summary>A text after its spelling was corrected.</summary>
/// <param name="Text">The text with every correction made.</param>
/// <param name="Corrections">What was changed, in the order of the text, none overlapping another; empty where nothing was.</param>
public sealed record CorrectedText(string Text, IReadOnlyList<Correction> Corrections)
{
    /// <summary>Makes <paramref name="corrections"/> in <paramref name="typed"/>.</summary>
    /// <param name="typed">The text as it was typed.</param>
    /// <param name="corrections">The changes, in any order, none overlapping another.</param>
    internal static CorrectedText Of(string typed, IEnumerable<Correction> corrections)
    {
        var ordered = corrections.OrderBy(correction => correction.Span.Start).ToList();
        if (ordered.Count == 0)
            return new CorrectedText(typed, []);
        var text = new StringBuilder(typed.Length);
        var position = 0;
        foreach (var correction in ordered)
        {
            text.Append(typed, position, correction.Span.Start - position).Append(correction.Meant);
            position = correction.Span.End;
        }

        return new CorrectedText(text.Append(typed, position, typed.Length - position).ToString(), ordered);
    }
}
