using PolicyBot.Answers.Evidence;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Finds the lists among the found passages: the items under one heading.</summary>
public sealed class ItemGroups(PassageReader reader, DocumentVocabulary vocabulary)
{
    /// <summary>The longest list that is given whole.</summary>
    public const int MostItems = 12;

    private const int FewestItems = 2;
    private const int MostPlaces = 12;

    // What a word of the question is worth by where it stands. A list answers "what are the X" when its heading says X.
    private static readonly (double Choice, double Confidence) InHeading = (1, 1);
    private static readonly (double Choice, double Confidence) InLead = (.9, 1);
    private static readonly (double Choice, double Confidence) InOuterHeadings = (.8, .95);
    private static readonly (double Choice, double Confidence) InTitle = (.4, .9);
    private static readonly (double Choice, double Confidence) InItems = (.4, .7);
    private static readonly (double Choice, double Confidence) InDocument = (.1, .35);
    private const double FoundWeight = .2;
    // The list under one heading answers better than all lists of a chapter.
    private const int UsualItems = 5;
    private const double LengthPenalty = .03;

    /// <summary>The groups of two to twelve items under one heading that holds a found passage, best first.</summary>
    public IReadOnlyList<ItemGroup> Find(FoundPassages found, IReadOnlyList<FocusTerm> terms)
    {
        var ranks = found.Hits.Select((hit, rank) => (hit.Passage.Id, rank)).ToDictionary(pair => pair.Id, pair => pair.rank);
        return
        [
            .. found.Hits
                .Select(hit => hit.Passage)
                .SelectMany(passage => Enumerable.Range(1, passage.Section.Count)
                    .Select(depth => (passage.DocumentId, Path: string.Join('\n', passage.Section.Take(depth)))))
                .Distinct()
                .Take(MostPlaces)
                .Select(place => Group(found, terms, ranks, place.DocumentId, place.Path.Split('\n')))
                .OfType<ItemGroup>()
                .OrderByDescending(group => group.Score)
                .ThenBy(group => group.Items.Count),
        ];
    }

    private ItemGroup? Group(
        FoundPassages found,
        IReadOnlyList<FocusTerm> terms,
        Dictionary<Guid, int> ranks,
        string documentId,
        string[] path)
    {
        var under = found.Library.PassagesOf(documentId).Where(passage => StartsWith(passage.Section, path)).ToList();
        var items = under.Where(IsItem).ToList();
        if (items.Count is < FewestItems or > MostItems)
            return null;

        var heading = reader.Words(path[^1]);
        var outer = reader.Words(string.Join('\n', path[..^1]));
        var lead = under.TakeWhile(passage => !IsItem(passage)).Select(reader.Read).ToList();
        var inside = items.Select(reader.Read).ToList();
        var document = vocabulary.Of(documentId, found.Library);
        var sameLanguage = (found.Language == Language.English) == (items[0].Language == Language.English);

        double choice = 0, confidence = 0, headed = 0, total = 0;
        var namesStand = true;
        foreach (var term in terms)
        {
            var weight = term.WeightIn(sameLanguage);
            total += weight;
            var place = heading.Has(term) ? InHeading
                : lead.Any(reading => reading.Words.Has(term)) ? InLead
                : outer.Has(term) ? InOuterHeadings
                : inside[0].Title.Has(term) ? InTitle
                : inside.Any(reading => reading.Words.Has(term)) ? InItems
                : document.Has(term) ? InDocument
                : (0, 0);
            choice += place.Choice * weight;
            confidence += place.Confidence * weight;
            namesStand &= !term.IsName || place.Confidence > InDocument.Confidence;
            if (place == InHeading || place == InLead || place == InOuterHeadings)
                headed += weight;
        }

        if (total <= 0)
            return null;
        var foundShare = Math.Min(1, items.Sum(item => ranks.TryGetValue(item.Id, out var rank) ? 1.0 / (1 + rank) : 0));
        return new ItemGroup(items, namesStand ? confidence / total : 0, headed / total, (choice / total) + (FoundWeight * foundShare) - (LengthPenalty * Math.Max(0, items.Count - UsualItems)));
    }

    /// <summary>An item or row that says something of the policy: no line that only announces others, none of the author's advertising.</summary>
    private static bool IsItem(Passage passage) =>
        passage.Kind == BlockKind.TableRow
        || (passage.Kind == BlockKind.ListItem
            && passage.Sentences[0].Statement != StatementKind.Advertising
            && passage.Text.AsSpan().TrimEnd() is not [.., ':' or '：']);

    private static bool StartsWith(IReadOnlyList<string> section, string[] path) =>
        section.Count >= path.Length && section.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal);
}
