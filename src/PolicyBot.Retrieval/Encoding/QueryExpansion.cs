using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Retrieval.Encoding;

/// <summary>Adds to a query what its concepts are also called and how its values are also written. What was typed keeps its weights.</summary>
/// <param name="analyzer">The analyzer that the query went through.</param>
public sealed class QueryExpansion(TextAnalyzer analyzer)
{
    // From .15 to .5 the development sets, which need no synonyms, stay as they are; questions in other words than the passages'
    // gain. In the other language a name is all that can match, so it counts in full.
    private const double SynonymWeight = .3;

    // The glossary's names, taken apart once each.
    private readonly ConcurrentDictionary<string, EncodedQueryTerm[]> _names = new(StringComparer.Ordinal);

    /// <summary>The query with the stems and bigrams of its concepts' other names and its values' other notations, marked as added.
    /// Where several bring the same term its highest weight counts.</summary>
    /// <param name="query">The terms of <paramref name="text"/>.</param>
    /// <param name="text">The query as it was typed.</param>
    /// <param name="concepts">The concepts in <paramref name="text"/>.</param>
    public EncodedQuery Expand(EncodedQuery query, string text, IReadOnlyList<ConceptMatch> concepts)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(concepts);
        var quantities = QuantityReader.Read(text);
        if (concepts.Count == 0 && quantities.Count == 0)
            return query;
        var typed = query.Terms.ToDictionary(term => term.Id, term => term.Weight);
        var added = new Dictionary<uint, EncodedQueryTerm>();
        foreach (var match in concepts)
        {
            var weight = WeightOf(match.Span);
            foreach (var name in match.Concept.English)
                Add(TermsOf(name), weight * Factor(match, name, Language.English));
            foreach (var name in match.Concept.Chinese)
                Add(TermsOf(name), weight * Factor(match, name, Language.SimplifiedChinese));
        }

        foreach (var quantity in quantities)
        {
            var (weight, language) = (WeightOf(new Span(quantity.Start, quantity.End)), QuantityNotations.LanguageOf(quantity, text));
            foreach (var notation in QuantityNotations.Of(quantity))
                Add(Terms(notation.Text), notation.Language == language ? weight * SynonymWeight : weight);
        }

        return new EncodedQuery([.. query.Terms, .. added.Values]);

        double WeightOf(Span span) => Terms(span.In(text)).Max(term => (double?)typed.GetValueOrDefault(term.Id)) ?? 0;

        void Add(IEnumerable<EncodedQueryTerm> terms, double weight)
        {
            if (weight <= 0)
                return;
            foreach (var term in terms)
            {
                if (typed.ContainsKey(term.Id))
                    continue;
                ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(added, term.Id, out _);
                if (slot is null || slot.Weight < weight)
                    slot = term with { Weight = weight };
            }
        }
    }

    private static double Factor(ConceptMatch match, string name, Language language)
    {
        // The name itself brings terms only where it was typed in another form: in traditional characters, with + for "plus".
        if (language != match.Language || name == match.Name)
            return 1;
        return match.Concept.AcrossLanguagesOnly ? 0 : SynonymWeight;
    }

    private EncodedQueryTerm[] TermsOf(string name) => _names.GetOrAdd(name, static (typed, self) => [.. self.Terms(typed)], this);

    private IEnumerable<EncodedQueryTerm> Terms(string name) =>
        from token in analyzer.Analyze(name)
        where token.Kind != TokenKind.Character && !StopWords.IsStopWord(token.Surface) && !StopWords.IsQuestionWord(token.Surface)
        select new EncodedQueryTerm(TermId.Of(TermKind.Stem, token.Stem), token.Stem, token.Surface, TermKind.Stem, 0, IsAdded: true);
}
