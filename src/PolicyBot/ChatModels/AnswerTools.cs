using System.ComponentModel;
using System.Globalization;
using System.Text;
using Microsoft.SemanticKernel;
using PolicyBot.Answers.Writing;
using PolicyBot.Documents;
using PolicyBot.Eligibility;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.ChatModels;

/// <summary>What a model may do while it writes one answer. Whatever a tool finds gets a number among the answer's passages, within
/// their budget: only so can it be cited, and nothing that was not found can.</summary>
internal sealed class AnswerTools(IPolicyLibrary library, PassageSearch search, Func<string, MatchResult> match, WritingTask task)
{
    /// <summary>The plugin's name in a kernel.</summary>
    public const string Name = "policies";

    private const int MostPassages = 8;
    private const int MostMeasures = 10;
    private const int LongestQuery = 1_000;
    private const string NoRoom = "There is no room for more passages. Answer from those that you have.";

    /// <summary>Finds passages.</summary>
    [KernelFunction("search_policies")]
    [Description("Finds more passages of policy documents, numbered, to cite. Use it only when the passages given do not answer the question.")]
    public async Task<string> SearchPoliciesAsync(
        [Description("A question or some words, in English or Chinese")] string query, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(query) || query.Length > LongestQuery)
            return "Give a question or some words.";
        var found = await search.SearchAsync(query, new SearchFilter(task.Tenant), MostPassages, cancellationToken);
        return found.Hits.Count == 0 ? "Nothing was found." : Taken(found.Hits.Select(hit => hit.Passage));
    }

    /// <summary>Shows what stands around a passage.</summary>
    [KernelFunction("read_passage")]
    [Description("Reads on: the passages before and after a numbered passage in its document, numbered, to cite.")]
    public string ReadPassage([Description("The number of a passage")] int number)
    {
        if (task.Passages.All.FirstOrDefault(numbered => numbered.Number == number)?.Passage is not { } passage)
            return $"There is no passage {number.ToString(CultureInfo.InvariantCulture)}.";
        return Taken(library.Current.PassagesOf(passage.DocumentId)
            .Where(other => Math.Abs(other.Ordinal - passage.Ordinal) == 1));
    }

    /// <summary>Matches a company with all measures.</summary>
    [KernelFunction("match_measures")]
    [Description("Tells which subsidies and other measures fit a company and which do not. Verdicts and figures come from the documents and must be passed on as they are.")]
    public string MatchMeasures([Description("What the company says of itself, in its own words, in English or Chinese")] string company)
    {
        MatchResult result;
        try
        {
            result = match(company ?? "");
        }
        catch (InvalidInputException exception)
        {
            return PromptText.Line(exception.Message);
        }

        var text = new StringBuilder();
        foreach (var measure in result.Measures.Take(MostMeasures))
        {
            var passage = library.Current.PassagesOf(measure.DocumentId)
                .FirstOrDefault(one => one.Span.Start <= measure.Citation.Start && measure.Citation.Start < one.Span.End);
            if (passage is null || task.Passages.Add(passage) is not { } numbered)
                continue;
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{PromptText.Line(measure.Title)}: {measure.Verdict}; {PromptText.Line(measure.Benefit.Text)}; see passage [{numbered.Number}]")
                .AppendLine(PromptText.Of(numbered));
        }

        return text.Length == 0 ? "No measure can be shown." : text.ToString();
    }

    private string Taken(IEnumerable<Passage> passages)
    {
        var taken = passages.Select(task.Passages.Add).OfType<Answers.Verifying.Written.NumberedPassage>().ToList();
        return taken.Count == 0 ? NoRoom : string.Join('\n', taken.Select(PromptText.Of));
    }
}
