using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Answers.Evidence;

/// <summary>What the search found for one part of a question.</summary>
/// <param name="Part">The part.</param>
/// <param name="Hits">The passages, best first.</param>
/// <param name="Terms">What was looked for.</param>
/// <param name="Concepts">The glossary's concepts that the part's own words name, at their places in them.</param>
/// <param name="Language">The language of the part.</param>
/// <param name="Library">The documents as they were at the search.</param>
public sealed record FoundPassages(
    QuestionPart Part,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<ConceptMatch> Concepts,
    Language Language,
    LibrarySnapshot Library);
