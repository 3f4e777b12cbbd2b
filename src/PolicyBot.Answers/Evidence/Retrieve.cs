using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Library;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;

namespace PolicyBot.Answers.Evidence;

/// <summary>The third step: passages that may answer a part of the question.</summary>
public sealed class Retrieve(PassageSearch search, Glossary glossary)
{
    private const int Passages = 24;

    /// <summary>The documents as they are now.</summary>
    public LibrarySnapshot Library => search.Library;

    /// <summary><paramref name="text"/> with its spelling corrected by the words of the documents, so that every step works on
    /// the words that were meant.</summary>
    public CorrectedText Corrected(string text) => search.Correct(text);

    /// <summary>Searches for <paramref name="part"/> in everything that <paramref name="tenant"/> may see.</summary>
    public async Task<FoundPassages> FindAsync(QuestionPart part, string? tenant, CancellationToken cancellationToken)
    {
        var result = await search.SearchAsync(part.SearchText, new SearchFilter(tenant), Passages, cancellationToken);
        // "How long is it valid?" asks about that one document.
        var hits = part.DocumentId is { } about ? [.. result.Hits.Where(hit => hit.Passage.DocumentId == about)] : result.Hits;
        var found = new FoundPassages(
            part, hits, result.Terms, glossary.Find(part.Text), LanguageDetector.Detect(part.Text), result.Library);
        return part.Kind == QuestionKind.DocumentNumber ? WithDocumentNumbers(found) : found;
    }

    /// <summary>A document's number seldom stands beside what it is about: adds the passages of the documents found that hold it.</summary>
    private static FoundPassages WithDocumentNumbers(FoundPassages found)
    {
        var known = found.Hits.Select(hit => hit.Passage.Id).ToHashSet();
        var added = found.Hits.Select(hit => hit.Passage.DocumentId).Distinct()
            .SelectMany(found.Library.PassagesOf)
            .Where(passage => !known.Contains(passage.Id) && OwnDocumentNumber.IsIn(DisplayText.Fold(passage.Text), passage))
            .Select(passage => new SearchHit(passage, 0));
        return found with { Hits = [.. found.Hits, .. added] };
    }
}
