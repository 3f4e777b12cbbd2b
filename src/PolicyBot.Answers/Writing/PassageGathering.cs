using Microsoft.Extensions.Logging;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Passages;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Answers.Writing;

/// <summary>Gathers the passages that a language model answers from: what was found for each part of the question and, where there
/// are documents in another language than the question's, what its translation finds.</summary>
/// <param name="model">Translates the question.</param>
/// <param name="retrieve">Searches with the translation.</param>
/// <param name="limits">What a question may take.</param>
/// <param name="logger">Told of failures.</param>
public sealed class PassageGathering(IChatModel model, Retrieve retrieve, WritingLimits limits, ILogger logger)
{
    private const int Most = 12;
    private const int LongestTranslation = 1_000;

    // Reciprocal rank fusion with the constant of Cormack, Clarke and Büttcher (SIGIR 2009).
    private const double RankConstant = 60;

    /// <summary>The passages, best first.</summary>
    /// <param name="question">The question, standing on its own.</param>
    /// <param name="found">What was found for its parts.</param>
    /// <param name="turn">The turn.</param>
    public async Task<IReadOnlyList<Passage>> GatherAsync(Question question, IReadOnlyList<FoundPassages> found, ModelTurn turn)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(turn);
        var lists = found.Select(part => part.Hits).ToList();
        if (OtherLanguage(found[0]) is { } other)
            lists.Add(await FindTranslatedAsync(question, other, turn));
        return [.. Fused(lists).Take(Most)];
    }

    /// <summary>The language to translate a question into; <c>null</c> where all documents are in its own.</summary>
    /// <param name="found">What was found for it.</param>
    public static Language? OtherLanguage(FoundPassages found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var isEnglish = found.Language == Language.English;
        return found.Library.Documents.Any(stored => stored.Document.Language == Language.English != isEnglish)
            ? isEnglish ? Language.SimplifiedChinese : Language.English
            : null;
    }

    private async Task<IReadOnlyList<SearchHit>> FindTranslatedAsync(Question question, Language language, ModelTurn turn)
    {
        var (text, problem) = await turn.PrepareAsync(
            limits.Preparation, token => model.TranslateAsync(question.Text, language, turn.Tokens, token));
        if (text is null || text.Trim() is not { Length: > 0 and <= LongestTranslation } translation)
        {
            logger.LogWarning("The chat model did not translate a question ({Problem}); it was searched as it is", problem ?? "what it wrote is no question");
            return [];
        }

        var part = new QuestionPart(translation, translation, QuestionKindReader.Read(translation), null);
        return (await retrieve.FindAsync(part, question.Tenant, turn.Token)).Hits;
    }

    private static IEnumerable<Passage> Fused(IReadOnlyList<IReadOnlyList<SearchHit>> lists) =>
        lists.SelectMany(list => list.Select((hit, rank) => (hit.Passage, Score: 1 / (RankConstant + rank))))
            .GroupBy(ranked => ranked.Passage.Id)
            .OrderByDescending(ranked => ranked.Sum(one => one.Score))
            .Select(ranked => ranked.First().Passage);
}
