using PolicyBot.Answers.Evidence;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Search;

namespace PolicyBot.Answers.Composing;

/// <summary>Judges how well the found sentences answer a part of a question.</summary>
public sealed class CandidateScorer(PassageReader reader, DocumentVocabulary vocabulary)
{
    // What a word of the question is worth by where it stands: for the choice between sentences, and for the decision
    // whether any of them answers at all (a title that names the policy settles which policy, but picks no sentence).
    private static readonly (double Choice, double Confidence) InSentence = (1, 1);
    private static readonly (double Choice, double Confidence) InLabel = (.9, 1);
    private static readonly (double Choice, double Confidence) InPassage = (.6, .8);
    private static readonly (double Choice, double Confidence) InHeadings = (.5, .9);
    private static readonly (double Choice, double Confidence) InTitle = (.4, .9);
    private static readonly (double Choice, double Confidence) InDocument = (.1, .35);

    // Beside the words that name the document, those that weigh about as much as the heaviest are what the question is about:
    // one of them at least stands near.
    private const double KeyShare = .85;

    private const double ChoiceWeight = .7;
    private const double RankWeight = .3;
    private const double TypeBonus = .25;
    private const double AdvertisingPenalty = .35;
    private const double QuestionPenalty = .2;
    private const double ForecastPenalty = .05;
    private const double HeaderPenalty = .5;

    /// <summary>Every sentence of the found passages with its confidence and score, best score first.</summary>
    public IReadOnlyList<Candidate> Score(FoundPassages found, IReadOnlyList<FocusTerm> terms)
    {
        if (terms.Count == 0 || found.Hits.Count == 0)
            return [];
        var best = found.Hits[0].Score;
        var wanted = AnswerType.Required(found.Part.Kind);
        return
        [
            .. found.Hits
                .SelectMany(hit => Sentences(found, hit, hit.Score / best, terms, wanted))
                .OrderByDescending(candidate => candidate.Score),
        ];
    }

    private IEnumerable<Candidate> Sentences(
        FoundPassages found,
        SearchHit hit,
        double rank,
        IReadOnlyList<FocusTerm> terms,
        IReadOnlyList<QuantityKind> wanted)
    {
        var passage = hit.Passage;
        var reading = reader.Read(passage);
        var document = vocabulary.Of(passage.DocumentId, found.Library);
        var sameLanguage = (found.Language == Language.English) == (passage.Language == Language.English);
        var weights = terms.Select(term => term.WeightIn(sameLanguage)).ToArray();
        var total = weights.Sum();
        var key = KeyShare * terms.Zip(weights)
            .Where(pair => pair.First.IsSubject && !reading.Title.Has(pair.First))
            .Select(pair => pair.Second)
            .DefaultIfEmpty(0)
            .Max();
        foreach (var sentence in reading.Sentences)
        {
            double choice = 0, confidence = 0;
            var (namesStand, keyStands) = (true, key <= 0);
            for (var index = 0; index < terms.Count; index++)
            {
                var (term, weight) = (terms[index], weights[index]);
                var place = PlaceOf(term, sentence, reading, document);
                choice += place.Choice * weight;
                confidence += place.Confidence * weight;
                keyStands |= term.IsSubject && weight >= key && place.Confidence >= InPassage.Confidence && place != InTitle;
                namesStand &= !term.IsName || place.Confidence > 0;
            }

            var score = (ChoiceWeight * choice / total) + (RankWeight * rank)
                + (sentence.Words.Quantities.Any(quantity => wanted.Contains(quantity.Kind)) ? TypeBonus : 0)
                - Penalty(sentence, passage.Kind);
            yield return new Candidate(passage, sentence, namesStand && keyStands ? confidence / total : 0, score);
        }
    }

    private static (double Choice, double Confidence) PlaceOf(
        FocusTerm term, SentenceReading sentence, PassageReading passage, WordSet document) =>
        sentence.Words.Has(term) ? InSentence
        : passage.Label.Has(term) ? InLabel
        : passage.Words.Has(term) ? InPassage
        : passage.Headings.Has(term) ? InHeadings
        : passage.Title.Has(term) ? InTitle
        : document.Has(term) ? InDocument
        : (0, 0);

    private static double Penalty(SentenceReading sentence, BlockKind kind) =>
        sentence.Statement switch
        {
            StatementKind.Advertising => AdvertisingPenalty,
            StatementKind.Forecast => ForecastPenalty,
            _ => 0,
        }
        + (kind == BlockKind.TableHeader ? HeaderPenalty : 0)
        + (sentence.Text is [.., '?' or '？'] ? QuestionPenalty : 0);
}
