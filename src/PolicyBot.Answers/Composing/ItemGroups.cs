using PolicyBot.Answers.Evidence;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Answers.Composing;

/// <summary>Finds the lists among the found passages: the items after an announcing line, and those under one heading.</summary>
public static class ItemGroups
{
    /// <summary>The longest list that is looked at.</summary>
    public const int MostItems = 60;

    // A list gathered from several sections is an answer only while it is short.
    private const int MostFromSeveralSections = 12;

    private const int FewestItems = 2;
    private const int MostPlaces = 16;

    /// <summary>The groups of two or more items that the found passages belong to.</summary>
    public static IReadOnlyList<ItemGroup> Find(FoundPassages found)
    {
        var passages = found.Hits.Select(hit => hit.Passage).ToList();
        var led = passages.Select(passage => LeadOf(passage, found.Library)).OfType<Passage>()
            .DistinctBy(lead => lead.Id).Take(MostPlaces)
            .Select(lead => new ItemGroup(lead, lead.Section, [.. ItemsAfter(lead, found.Library)]));
        var headed = passages
            .SelectMany(passage => Enumerable.Range(1, passage.Section.Count)
                .Select(depth => (passage.DocumentId, Path: string.Join('\n', passage.Section.Take(depth)))))
            .Distinct().Take(MostPlaces)
            .Select(place => Under(place.DocumentId, place.Path.Split('\n'), found.Library));
        return
        [
            .. led.Concat(headed).Where(group => group.Items.Count is >= FewestItems and <= MostItems
                && (group.Items.Count <= MostFromSeveralSections || group.Items.All(item => item.Section.Count == group.Path.Count))),
        ];
    }

    /// <summary>The line that announces the list which <paramref name="passage"/> belongs to, the passage itself where it is that
    /// line, or <c>null</c>.</summary>
    public static Passage? LeadOf(Passage passage, LibrarySnapshot library)
    {
        if (Announces(passage))
            return passage;
        var passages = library.PassagesOf(passage.DocumentId);
        var level = passage.Kind == BlockKind.ListItem ? passage.ListLevel : int.MaxValue;
        for (var ordinal = passage.Ordinal - 1; ordinal >= Math.Max(0, passage.Ordinal - MostItems - 1); ordinal--)
        {
            var before = passages[ordinal];
            if (!before.Section.SequenceEqual(passage.Section, StringComparer.Ordinal))
                return null;
            if (Announces(before) && (before.Kind != BlockKind.ListItem || before.ListLevel < level))
                return ItemsAfter(before, library).Any(item => item.Ordinal == passage.Ordinal) ? before : null;
            if (passage.Kind == BlockKind.Paragraph && !Continues(before) && !ListMark.IsAtStart(passage.Text))
                return null;
        }

        return null;
    }

    /// <summary>The items that a line ending in a colon announces: list items, numbered paragraphs, or paragraphs that end in a semicolon and the one after.</summary>
    public static IEnumerable<Passage> ItemsAfter(Passage lead, LibrarySnapshot library)
    {
        var previous = lead;
        foreach (var passage in library.PassagesOf(lead.DocumentId).Skip(lead.Ordinal + 1).Take(MostItems))
        {
            if (!passage.Section.SequenceEqual(lead.Section, StringComparer.Ordinal))
                yield break;
            var isItem = passage.Kind == BlockKind.ListItem
                ? lead.Kind != BlockKind.ListItem || passage.ListLevel > lead.ListLevel
                : passage.Kind == BlockKind.Paragraph && previous.Kind == BlockKind.Paragraph
                    && (ListMark.IsAtStart(passage.Text) || Continues(previous) || (previous == lead && Continues(passage)));
            if (!isItem)
                yield break;
            previous = passage;
            yield return passage;
        }
    }

    /// <summary>The rows of the table that a header begins.</summary>
    public static IReadOnlyList<Passage> RowsUnder(Passage header, LibrarySnapshot library) =>
        [.. library.PassagesOf(header.DocumentId).Skip(header.Ordinal + 1).TakeWhile(passage => passage.Kind == BlockKind.TableRow).Take(MostItems)];

    private static ItemGroup Under(string documentId, string[] path, LibrarySnapshot library) =>
        new(null, path, [.. library.PassagesOf(documentId).Where(passage => StartsWith(passage.Section, path) && IsItem(passage)).Take(MostItems + 1)]);

    private static bool Announces(Passage passage) =>
        passage.Kind is BlockKind.Paragraph or BlockKind.ListItem && passage.Text.AsSpan().TrimEnd() is [.., ':' or '：'];

    private static bool Continues(Passage passage) =>
        passage.Text.AsSpan().TrimEnd() is [.., ';' or '；'];

    /// <summary>An item or row that says something of the policy: no line that only announces others, none of the author's advertising.</summary>
    private static bool IsItem(Passage passage) =>
        passage.Kind == BlockKind.TableRow
        || (passage.Kind == BlockKind.ListItem && passage.Sentences[0].Statement != StatementKind.Advertising && !Announces(passage));

    private static bool StartsWith(IReadOnlyList<string> section, string[] path) =>
        section.Count >= path.Length && section.Take(path.Length).SequenceEqual(path, StringComparer.Ordinal);
}
