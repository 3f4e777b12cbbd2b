using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Retrieval.Encoding;
using PolicyBot.Retrieval.Search;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Composing;

/// <summary>Picks from a search's terms those that an answer is measured against, and weighs them.</summary>
public sealed class FocusTerms(TextAnalyzer analyzer, GeneralWords generalWords, EverydaySynonyms synonyms)
{
    private const double AskingWeight = .2;
    // Words that a follow-up takes over from the conversation say where to look, hardly what is asked.
    private const double BackgroundWeight = .05;
    // A common word that the documents happen not to use is a way of putting things; an unknown name or number is a subject
    // that they do not deal with.
    private const double UnknownWordWeight = .6;

    /// <summary>The terms for <paramref name="found"/>, with weights above 0.</summary>
    public IReadOnlyList<FocusTerm> Of(FoundPassages found)
    {
        var question = new AskedWords(found, analyzer);
        var asked = AskedPhrase.Find(found.Part.Text);
        return [.. found.Terms.Where(term => term.Kind == TermKind.Stem && !question.IsNoise(term)
            && !AnswerType.IsNamedBy(found.Part.Kind, term.Text)).Select(Focus)];

        FocusTerm Focus(QueryTerm term)
        {
            var token = question.TokenOf(term);
            var concept = token is { } known ? question.ConceptAt(known) : null;
            return new FocusTerm(
                term.Text,
                Weight(term, token, concept, question),
                token is { Kind: TokenKind.Word } word && question.IsName(word),
                (term.PassageCount > 0 || concept is not null) && !OnlyAsks(term),
                concept,
                token is { } valued ? question.QuantityAt(valued) : null,
                WordFamily.RootOf(term.Text),
                synonyms.Of(term.Text),
                !OnlyAsks(term),
                !ContentWords.IsAsking(term.Text) && token is { } placed && asked.Any(span => span.Start <= placed.Start && placed.End <= span.End));
        }
    }

    private double Weight(QueryTerm term, Token? token, Concept? concept, AskedWords question)
    {
        var weight = term.Idf;
        if (OnlyAsks(term))
            weight *= AskingWeight;
        if (token is null)
            return weight * BackgroundWeight;
        if (term.PassageCount == 0 && concept is not null)
            return weight * UnknownWordWeight / question.TokensOf(concept);
        return term.PassageCount == 0 && !question.IsName(token.Value) ? weight * UnknownWordWeight : weight;
    }

    private bool OnlyAsks(QueryTerm term) =>
        ContentWords.IsAsking(term.Text)
        || generalWords.Contains(term.Text);
}
