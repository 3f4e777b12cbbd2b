using PolicyBot.Documents.Values;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Eligibility.Sheets;

/// <summary>Checks that a condition's figures stand in the words that it quotes.</summary>
static class FiguresInQuote
{
    /// <summary>The first figure that the quote lacks, or <c>null</c>.</summary>
    internal static decimal? Missing(Condition condition, string quote)
    {
        if (condition.Allowed is not NumberRange range)
            return null;
        // Zero is how sheets say that there must be any at all.
        var figures = new[] { range.Low, range.High }.OfType<decimal>().Where(figure => figure != 0).Distinct();
        var stated = Stated(quote, condition.Fact);
        foreach (var figure in figures)
        {
            if (!stated.Contains(figure))
                return figure;
        }

        return null;
    }

    private static HashSet<decimal> Stated(string quote, FactDefinition fact)
    {
        var stated = new HashSet<decimal>();
        foreach (var quantity in QuantityReader.Read(quote))
        {
            if (Operand.InUnitOf(quantity, fact) is not { } ends)
                continue;
            stated.Add(ends.Low);
            if (ends.High is { } high)
                stated.Add(high);
        }

        // Levels and small counts need no unit.
        if (fact.Type is FactType.Level or FactType.Count)
            stated.UnionWith(Levels.In(quote));
        return stated;
    }
}
