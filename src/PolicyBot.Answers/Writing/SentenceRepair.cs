using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Verifying.Written;

namespace PolicyBot.Answers.Writing;

/// <summary>Has the sentences of an answer that failed their verification written anew, all of them in one call, once.</summary>
/// <param name="model">Writes them.</param>
public sealed partial class SentenceRepair(IChatModel model)
{
    // An answer with more failing sentences is not worth a repair.
    private const int Most = 8;

    /// <summary>Repairs what can be repaired and drops the rest.</summary>
    /// <param name="task">What was to be answered.</param>
    /// <param name="draft">The answer.</param>
    /// <param name="tokens">Told what the call used.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task RunAsync(WritingTask task, WrittenDraft draft, TokenUse tokens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var failed = draft.Failed;
        if (failed.Count == 0)
            return;
        if (failed.Count <= Most && task.Passages.All.Count > 0)
        {
            var repaired = Read(await model.RepairAsync(task, Listed(failed), tokens, cancellationToken));
            for (var index = 0; index < failed.Count; index++)
                draft.Replace(failed[index], repaired.GetValueOrDefault(index + 1, []));
        }

        draft.DropFailed();
    }

    private static string Listed(IReadOnlyList<DraftSentence> failed)
    {
        var text = new StringBuilder();
        for (var index = 0; index < failed.Count; index++)
        {
            var cited = string.Concat(failed[index].Written.Citations.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}) {PromptText.Line(failed[index].Written.Text)} {cited}\n");
            foreach (var problem in failed[index].Problems)
                text.Append("   - ").Append(PromptText.Line(problem)).Append('\n');
        }

        return text.ToString();
    }

    private static Dictionary<int, List<WrittenSentence>> Read(string text)
    {
        var repaired = new Dictionary<int, List<WrittenSentence>>();
        foreach (Match line in Numbered().Matches(text))
        {
            if (!int.TryParse(line.Groups["number"].Value, CultureInfo.InvariantCulture, out var number))
                continue;
            var reader = new WrittenSentenceReader();
            repaired.TryAdd(number, [.. reader.Add(line.Groups["text"].Value), .. reader.Finish()]);
        }

        return repaired;
    }

    [GeneratedRegex(@"^[ \t]*(?<number>\d{1,3})\)[ \t]*(?<text>.*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
