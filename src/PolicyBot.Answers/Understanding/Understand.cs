using System.Text.RegularExpressions;
using PolicyBot.Answers.Composing;
using PolicyBot.Answers.Model;
using PolicyBot.Answers.Wording;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>The second step: language, small talk, what is asked and what it refers back to.</summary>
public sealed partial class Understand(ContentWords contentWords)
{
    // A pointing question with more words of its own than this says enough without a conversation.
    private const int FewContentWords = 2;
    // Chinese words are counted by their bigrams: "发文机关" has three.
    private const int FewBigrams = 3;

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
        text = ChineseCharacters.Simplify(text);
        return reference == FollowUp.Reference.None && ComparedSides.Of(text) is { } sides
            ? new Understood(language, [Side(sides.First), Side(sides.Second)], null) { Whole = new QuestionPart(text, text, QuestionKindReader.Read(text), null) }
            : new Understood(language, Parts(text, reference, question.Turns), null);

        static QuestionPart Side(string side) => new(side, side, QuestionKindReader.Read(side), null);
    }

    /// <summary>Whether a question without a pointing word asks for so little that it can only be about what was talked of: "Who is
    /// the issuer?", 文号是什么？</summary>
    private bool LeavesDocumentUnsaid(string part) =>
        QuestionKindReader.Read(part) is not (QuestionKind.Open or QuestionKind.YesNo)
        && contentWords.Count(part) is var words && words <= (LanguageDetector.Detect(part) == Language.English ? FewContentWords : FewBigrams)
        && !HasName().IsMatch(part);

    // A capital inside the question, or a number.
    [GeneratedRegex(@"(?<=\S\s+)\p{Lu}|\d", RegexOptions.CultureInvariant)]
    private static partial Regex HasName();

    private bool IsVague(string text, FollowUp.Reference reference)
    {
        var words = contentWords.Count(text);
        return words == 0 || (reference == FollowUp.Reference.Points && words <= FewContentWords);
    }

    private List<QuestionPart> Parts(string text, FollowUp.Reference reference, IReadOnlyList<Turn> turns)
    {
        if (turns.Count > 0 && reference == FollowUp.Reference.Continues)
            return [Continuation(text, turns)];

        var parts = new List<QuestionPart>();
        foreach (var part in QuestionParts.Split(text))
        {
            // A later part leaves unsaid what the first one said ("Who issued the policy and how long is it valid?").
            var search = parts.Count == 0 ? part : $"{parts[0].Text} {part}";
            var refers = turns.Count > 0 && FollowUp.ReferenceOf(part) != FollowUp.Reference.None;
            var leavesUnsaid = !refers && turns is [.., { DocumentId: not null }] && parts.Count == 0 && LeavesDocumentUnsaid(part);
            var pointsBack = refers || leavesUnsaid;
            parts.Add(new QuestionPart(
                part,
                pointsBack ? $"{search} {turns[^1].Question}" : search,
                QuestionKindReader.Read(part),
                pointsBack ? turns[^1].DocumentId : null)
            {
                MayStandAlone = leavesUnsaid,
            });
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
