namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether every value of a sentence stands in what it cites.</summary>
internal static class ValueCheck
{
    /// <summary>What is wrong, in plain English.</summary>
    public static IEnumerable<string> Problems(TextReading said, IReadOnlyList<PassageEvidence> cited)
    {
        foreach (var quantity in said.Quantities)
        {
            if (!cited.Any(evidence => evidence.Body.Quantities.Concat(evidence.Context.Quantities).Any(quantity.SameValueAs)))
                yield return $"'{said.Text[quantity.Start..quantity.End]}' does not stand in the cited passages.";
        }
    }
}
