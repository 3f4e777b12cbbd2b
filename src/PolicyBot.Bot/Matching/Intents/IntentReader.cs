using System.Text;
using PolicyBot.Documents.Text;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Bot.Matching.Intents;

/// <summary>Reads what a message wants with the company. In doubt it is a question for the documents.</summary>
/// <param name="vocabulary">What can be known of a company.</param>
internal sealed class IntentReader(FactVocabulary vocabulary)
{
    // Whoever leaves out "we are" gives at least this many facts, or has told of the company before.
    private const int FactsOfNote = 2;

    private readonly FactReader _facts = new(vocabulary);
    private readonly AnswerReader _answers = new(vocabulary);

    /// <summary>Reads a message.</summary>
    /// <param name="message">What was written.</param>
    /// <param name="isKnown">Whether something is known of the company already.</param>
    /// <param name="asked">The fact that was asked for last, or <c>null</c>.</param>
    public Reading Read(string message, bool isKnown, FactDefinition? asked)
    {
        var text = SimplifiedChinese.Of(message);
        if (DialogWords.Forget().IsMatch(text))
            return new Reading(Intent.Forget, [], "");
        if (DialogWords.Profile().IsMatch(text))
            return new Reading(Intent.ShowProfile, [], "");
        if (isKnown && Steering(text) is { } steering)
            return steering;

        var clauses = Clauses.Of(text);
        var told = Told(message, clauses);
        var ownCompany = told.Count > 0 || clauses.Any(clause => clause.Kind == ClauseKind.Statement && Clauses.IsFirstPerson(clause.Text));
        // "Do we get the reward?" means what was talked of.
        if (clauses is [.., var end] && DialogWords.Eligible().Match(end.Text).Groups["about"].Value.Trim() is { Length: > 0 } pointed && MeasureReference.Points(pointed))
            return isKnown || told.Count > 0 ? new Reading(Intent.Eligible, told, pointed) : new Reading(Intent.Question, [], "");
        if (Request(clauses, told, ownCompany) is { } facts)
            return new Reading(Intent.Match, facts, "");
        var asks = clauses.Any(clause => clause.Kind != ClauseKind.Statement);
        // "6 million?" is an unsure answer, "what is it?" is none.
        if (asked is not null && !Clauses.Asks(text) && (Clauses.IsFirstPerson(text) || !Clauses.SpeaksOfPolicies(text)) && clauses.All(clause => clause.Kind != ClauseKind.Condition) && _answers.Read(asked, message) is { } answer)
            return new Reading(DialogWords.Corrects().IsMatch(text) ? Intent.Correct : Intent.Tell, answer, "");
        if (clauses is [.., { Kind: ClauseKind.Question } last] && (isKnown || told.Count > 0)
            && DialogWords.Eligible().Match(last.Text) is { Success: true } eligible)
            return new Reading(Intent.Eligible, told, eligible.Groups["about"].Value.Trim());
        if (asks || told.All(fact => fact.Value is null))
            return new Reading(Intent.Question, isKnown ? told : [], "");
        if (isKnown && DialogWords.Corrects().IsMatch(text))
            return new Reading(Intent.Correct, told, "");
        return IsAboutACompany(text, clauses, told, isKnown) ? new Reading(Intent.Tell, told, "") : new Reading(Intent.Question, [], "");
    }

    // What only makes sense once the company is known.
    private Reading? Steering(string text)
    {
        if (DialogWords.WhyNot().Match(text) is { Success: true } why)
            return new Reading(Intent.WhyNot, [], why.Groups["about"].Value.Trim());
        if (DialogWords.WhatWouldHelp().Match(text) is { Success: true } help)
            return new Reading(Intent.WhatWouldHelp, [], help.Groups["about"].Value.Trim());
        if (DialogWords.ShowAll().Match(text) is { Success: true } all)
            return new Reading(Intent.ShowAll, [], all.Groups["which"].Value.Trim());
        if (DialogWords.Remove().Match(text) is { Success: true } remove && _facts.SpokenOf(remove.Groups["about"].Value) is { Count: > 0 } removed
            && _facts.Read(remove.Groups["about"].Value).All(fact => fact.Value is not NumberRange { Only: not null }))
            return new Reading(Intent.Remove, [], remove.Groups["about"].Value.Trim()) { Removed = removed };
        return null;
    }

    // The facts of a message that asks which measures fit; null where it does not ask that.
    private IReadOnlyList<KnownFact>? Request(IReadOnlyList<Clause> clauses, IReadOnlyList<KnownFact> told, bool ownCompany)
    {
        var isRequest = false;
        var facts = told;
        foreach (var clause in clauses.Where(clause => clause.Kind != ClauseKind.Statement || Clauses.IsFirstPerson(clause.Text)))
        {
            if (MatchRequest.Is(clause.Text, ownCompany))
            {
                isRequest = true;
                continue;
            }

            var (request, company) = MatchRequest.Split(clause.Text);
            var appended = _facts.Read(company);
            if (appended.Any(fact => fact.Value is not null) && MatchRequest.Is(request, ownCompany))
                (isRequest, facts) = (true, [.. facts, .. appended]);
            else if (clause.Kind != ClauseKind.Statement)
                return null;
        }

        return isRequest ? facts : null;
    }

    private static bool IsAboutACompany(string text, IReadOnlyList<Clause> clauses, IReadOnlyList<KnownFact> told, bool isKnown)
    {
        if (clauses.Any(clause => clause.Kind == ClauseKind.Statement && Clauses.IsFirstPerson(clause.Text)))
            return true;
        if (Clauses.SpeaksOfPolicies(text))
            return false;
        return isKnown || (told.Count(fact => fact.Value is not null) >= FactsOfNote && told.Any(fact => fact.Value is NumberRange));
    }

    // What the statements say, without what the questions and suppositions between them speak of.
    private IReadOnlyList<KnownFact> Told(string message, IReadOnlyList<Clause> clauses)
    {
        if (clauses.All(clause => clause.Kind == ClauseKind.Statement))
            return _facts.Read(message);
        var statements = new StringBuilder();
        foreach (var clause in clauses)
            statements.Append(clause.Kind == ClauseKind.Statement ? clause.Text + (clause.Mark is { Length: > 0 } mark ? mark[..1] : "") + " " : ". ");
        return _facts.Read(statements.ToString());
    }
}
