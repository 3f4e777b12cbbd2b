using System.Globalization;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;

namespace PolicyBot.Answers.Composing;

/// <summary>Makes claims of a list: every item cited; a long one is cut short and says where the rest stands.</summary>
public static class ItemClaims
{
    // A list is cut only where that saves some lines, and then to a screen's height.
    private const int Longest = 16;
    private const int MostShown = 12;

    /// <summary>The line that announces the list, where there is one, and its items.</summary>
    public static IEnumerable<DraftClaim> Of(ItemGroup group, LibrarySnapshot library, Language language)
    {
        ArgumentNullException.ThrowIfNull(group);
        var shown = group.Items.Count <= Longest ? group.Items : [.. group.Items.Take(MostShown)];
        var claims = shown.Select(item => DraftClaims.OfItem(item, library));
        if (group.Lead is { } lead)
            claims = claims.Prepend(DraftClaims.OfLead(lead));
        return shown.Count == group.Items.Count ? claims : claims.Append(More(group, shown.Count, library, language));
    }

    // The citation opens the list at the first item that is not shown.
    private static DraftClaim More(ItemGroup group, int shown, LibrarySnapshot library, Language language)
    {
        var text = string.Format(CultureInfo.InvariantCulture, ComposingPhrases.In(language).More, group.Items.Count - shown);
        return new DraftClaim(text, Support.Computed, DraftClaims.OfItem(group.Items[shown], library).Quotes, true) { Opening = text };
    }
}
