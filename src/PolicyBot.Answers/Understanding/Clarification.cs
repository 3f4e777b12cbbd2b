using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>Asks back what a vague question ("How long is it valid?") means, and names the documents that could answer it.</summary>
public sealed partial class Clarification(Retrieve retrieve, ExtractiveComposer composer)
{
    private const int MostNamed = 3;
    private const int MostLookedAt = 40;
    private const int LongestTitle = 90;
    private const double LeastConfidence = .4;

    /// <summary>The question back, with a full question for each document that it names; <paramref name="plain"/> where there are
    /// not two to choose from.</summary>
    /// <param name="question">The vague question.</param>
    /// <param name="language">Its language.</param>
    /// <param name="plain">How it ends without names.</param>
    /// <param name="cancellationToken">Ends the searching.</param>
    public async Task<Ending> AskAsync(Question question, Language language, Ending plain, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = question.Text.Trim();
        var named = await NamesAsync(question, ChineseCharacters.Simplify(text), cancellationToken);
        if (named.Count < 2)
            return plain;
        var phrases = ComposingPhrases.In(language);
        var names = named.Select(name => string.Format(CultureInfo.InvariantCulture, phrases.Named, name)).ToList();
        var list = $"{string.Join(language == Language.English ? ", " : "、", names.SkipLast(1))}{phrases.Or}{names[^1]}";
        return plain with
        {
            Claims = [DraftClaim.Asserted(string.Format(CultureInfo.InvariantCulture, phrases.WhichOf, list))],
            Suggestions = [.. names.Select(name => Pointing().IsMatch(text) ? Pointing().Replace(text, name, 1) : $"{name}{(language == Language.English ? ": " : "：")}{text}")],
        };
    }

    private async Task<List<string>> NamesAsync(Question question, string text, CancellationToken cancellationToken)
    {
        var documents = retrieve.Library.Documents.Where(stored => stored.IsVisibleTo(question.Tenant)).Take(MostLookedAt).Select(stored => stored.Document).ToList();
        var possible = new List<(Document Document, double Confidence)>();
        foreach (var document in documents)
        {
            var part = new QuestionPart(text, $"{text} {document.Title}", QuestionKindReader.Read(text), document.Id);
            var candidates = composer.Candidates(await retrieve.FindAsync(part, question.Tenant, cancellationToken));
            if (candidates.Count > 0 && candidates[0].Confidence >= LeastConfidence)
                possible.Add((document, candidates[0].Confidence));
        }

        // "How much?" has no word to look for: every document with such a value may be meant.
        var required = AnswerType.Required(QuestionKindReader.Read(text));
        var meant = possible.Count > 0
            ? possible.OrderByDescending(one => one.Confidence).Select(one => one.Document)
            : documents.Where(document => retrieve.Library.PassagesOf(document.Id).Any(passage =>
                QuantityReader.Read(passage.Text).Any(value => required.Contains(value.Kind))));
        return [.. meant.Take(MostNamed).Select(NameOf).Distinct(StringComparer.Ordinal)];
    }

    private static string NameOf(Document document) =>
        document.Title.Length <= LongestTitle ? document.Title : document.Title[..LongestTitle] + "…";

    [GeneratedRegex(@"\b(?:it|they|them|(?:this|that|these|those)\s+(?:polic(?:y|ies)|measures?|documents?|notice|program(?:me)?|plan|scheme|fund))\b|它|(?:该|此|这个|这项|这份)(?:政策|文件|措施|办法|通知|方案)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
