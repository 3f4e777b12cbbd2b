using System.Text;
using PolicyBot.Retrieval.Passages;

namespace PolicyBot.Benchmarks.Ingestion;

/// <summary>Writes passages down the way policy documents look: a title, numbered headings, paragraphs and lists.</summary>
internal static class PolicyTexts
{
    /// <summary>One document's text.</summary>
    public static string Of(IReadOnlyList<Passage> passages)
    {
        var text = new StringBuilder($"# {passages[0].DocumentTitle}\n");
        for (var number = 0; number < passages.Count; number++)
        {
            if (number % 6 == 0)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {(number / 6) + 1}. Support measures\n");
            text.Append(number % 6 < 3 ? "\n" : "\n- ").Append(passages[number].Text).Append('\n');
        }

        return text.ToString();
    }
}
