using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>The second step: language, small talk, what is asked and what it refers back to.</summary>
public sealed class Understand(ContentWords contentWords)
{
    // A pointing question with more words of its own than this says enough without a conversation.
    private const int FewContentWords = 2;

    /// <summary>Reads <paramref name="question"/> in the light of its conversation.</summary>
    public Understood Read(Question question)
    {
        var text = question.Text.Trim();
        var language = LanguageDetector.Detect(text);
        var phrases = Phrases.In(language);
        Understood Ended(AnswerStatus status, string words) =>
            new(language, [], new Ending(status, [DraftClaim.Asserted(words)]));

        if (SmallTalk.IsGreeting(text))
            return Ended(AnswerStatus.Chat, phrases.Greeting);
        if (SmallTalk.AsksForHelp(text))
            return Ended(AnswerStatus.Chat, phrases.Help);

        var reference = FollowUp.ReferenceOf(ChineseCharacters.Simplify(text));
        if (question.Turns.Count == 0 && IsVague(text, reference))
            return Ended(AnswerStatus.Clarify, phrases.Clarify);

        // What follows knows the words of questions in simplified characters.
        return new Understood(language, Parts(ChineseCharacters.Simplify(text), reference, question.Turns), null);
    }

    private bool IsVague(string text, FollowUp.Reference reference)
    {
        var words = contentWords.Count(text);
        return words == 0 || (reference == FollowUp.Reference.Points && words <= FewContentWords);
    }

    private static List<QuestionPart> Parts(string text, FollowUp.Reference reference, IReadOnlyList<Turn> turns)
    {
        if (turns.Count > 0 && reference == FollowUp.Reference.Continues)
            return [Continuation(text, turns)];

        var parts = new List<QuestionPart>();
        foreach (var part in QuestionParts.Split(text))
        {
            // A later part leaves unsaid what the first one said ("Who issued the policy and how long is it valid?").
            var search = parts.Count == 0 ? part : $"{parts[0].Text} {part}";
            var pointsBack = turns.Count > 0 && FollowUp.ReferenceOf(part) != FollowUp.Reference.None;
            parts.Add(new QuestionPart(
                part,
                pointsBack ? $"{search} {turns[^1].Question}" : search,
                QuestionKindReader.Read(part),
                pointsBack ? turns[^1].DocumentId : null));
        }

        return parts;
    }

    private static QuestionPart Continuation(string text, IReadOnlyList<Turn> turns)
    {
        var background = FollowUp.Background(turns);
        var core = FollowUp.Core(text);
        var kind = QuestionKindReader.Read(core);
        return new QuestionPart(
            core,
            $"{background} {core}?",
            kind == QuestionKind.Open ? QuestionKindReader.Read(background) : kind,
            turns[^1].DocumentId);
    }
}
