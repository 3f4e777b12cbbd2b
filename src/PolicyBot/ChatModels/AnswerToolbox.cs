using PolicyBot.Answers.Writing;
using PolicyBot.Eligibility;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.ChatModels;

/// <summary>Gives a model the tools for one answer.</summary>
/// <param name="library">The documents.</param>
/// <param name="search">Finds passages.</param>
/// <param name="measures">The measures that a company can be matched with.</param>
/// <param name="time">The clock.</param>
internal sealed class AnswerToolbox(IPolicyLibrary library, PassageSearch search, MeasureLibrary measures, TimeProvider time)
{
    /// <summary>The tools; what they find becomes part of the task's passages.</summary>
    public AnswerTools For(WritingTask task) =>
        new(library, search, company => new CompanyMatching(measures.Current(library.Current), time).Match(company, null), task);
}
