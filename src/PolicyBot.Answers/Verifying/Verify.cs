using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying;

/// <summary>The fifth step: drops every claim that its quotes do not support. Nothing that fails here is ever shown.</summary>
public sealed class Verify(TextAnalyzer analyzer)
{
    /// <summary>The claims of <paramref name="draft"/> that stand, in order.</summary>
    public IReadOnlyList<DraftClaim> Keep(IReadOnlyList<DraftClaim> draft) => [.. draft.Where(Stands)];

    private bool Stands(DraftClaim claim) => claim.Support switch
    {
        Support.Asserted => claim.Quotes.Count == 0,
        Support.Quoted => claim.Quotes is [var quote] && ClaimText.Of(quote) == claim.Text,
        Support.Computed => claim.Quotes.Count > 0 && claim.Text.StartsWith(claim.Opening, StringComparison.Ordinal) && EveryValueIsQuoted(claim),
        _ => claim.Quotes.Count > 0 && claim.Text.StartsWith(claim.Opening, StringComparison.Ordinal) && EveryWordIsQuoted(claim),
    };

    /// <summary>A value in another unit has to be the same as one that is quoted.</summary>
    private static bool EveryValueIsQuoted(DraftClaim claim)
    {
        var quoted = claim.Quotes.SelectMany(quote => QuantityReader.Read(ClaimText.Of(quote))).ToList();
        return QuantityReader.Read(claim.Text[claim.Opening.Length..]).All(value => quoted.Exists(value.SameValueAs));
    }

    /// <summary>Code that rewords (a table row under its header, a sentence under its heading) may reorder the words of the source
    /// and of the citation's section, and add none.</summary>
    private bool EveryWordIsQuoted(DraftClaim claim)
    {
        var quoted = claim.Quotes.SelectMany(quote => Words(quote.Text).Concat(Words(string.Join('\n', quote.Passage.Section)))).ToHashSet(StringComparer.Ordinal);
        // A table without separators runs the cells' words together: there the letters have to stand in the quote in a row.
        var letters = string.Concat(claim.Quotes.SelectMany(quote => quote.Text).Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Words(claim.Text[claim.Opening.Length..]).All(word => quoted.Contains(word) || letters.Contains(word, StringComparison.Ordinal));
    }

    private IEnumerable<string> Words(string text) =>
        analyzer.Analyze(text).Where(token => token.Kind != TokenKind.Character).Select(token => token.Surface);
}
