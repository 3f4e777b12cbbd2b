using System.Text.Json;
using FsCheck.Xunit;
using PolicyBot.Documents.Model;
using PolicyBot.Eligibility.Conditions;
using PolicyBot.Eligibility.Facts;
using PolicyBot.Eligibility.Matching;
using PolicyBot.Eligibility.Profiles;
using PolicyBot.Eligibility.Vocabulary;

namespace PolicyBot.Tests.Eligibility.Matching;

public sealed class MatcherTests
{
    private const string Spend = "{fact: spend, moreThan: 5 million yuan, quote: \"spending over 5 million yuan\"}";
    private const string Rated = "{fact: rated, is: yes, quote: \"Lantern makers\"}";

    private static readonly DateOnly AsOf = new(2026, 1, 1);

    [Fact]
    public void A_verdict_is_followed_by_its_trace()
    {
        var measure = Match(SampleSheet.With(Spend), "Our spending is 6 million yuan.");

        Assert.Equal(Verdict.Fits, measure.Verdict);
        Assert.Equal("all(1)", measure.Rule);
        var condition = Assert.Single(measure.Conditions);
        Assert.Equal((ConditionResult.Met, "6,000,000 > 5,000,000"), (condition.Result, condition.Because));
        Assert.Equal("spending over 5 million yuan", condition.Quotation.Quote);
        Assert.Null(measure.NearMiss);
    }

    [Fact]
    public void A_known_exclusion_excludes_and_an_unknown_one_is_pointed_out()
    {
        var sheet = SampleSheet.With(Spend, "exclusions: [{fact: rated, is: yes, quote: \"Lantern makers\"}]");

        var unknown = Match(sheet, "Our spending is 6 million yuan.");
        var known = Match(sheet, "Our spending is 6 million yuan. We are rated.");
        var cleared = Match(sheet, "Our spending is 6 million yuan. We are not rated.");

        Assert.Equal((Verdict.Fits, "all(1)", 1), (unknown.Verdict, unknown.Rule, unknown.Caveats.Count));
        Assert.Equal((Verdict.DoesNotFit, "all(1, not(2))", 0), (known.Verdict, known.Rule, known.Caveats.Count));
        Assert.Equal(Verdict.Fits, cleared.Verdict);
    }

    [Theory]
    [InlineData(Language.English, "10 % to 20 % of spending = 600,000 yuan – 1,200,000 yuan")]
    [InlineData(Language.SimplifiedChinese, "支出的10%至20% = 600,000元 – 1,200,000元")]
    public void A_benefit_between_two_ends_comes_to_an_amount_between_two_ends(Language language, string text)
    {
        var sheet = SampleSheet.With(
            Spend, quote: "Between 10% and 20% counts.",
            benefit: "{kind: range, min: 10 %, max: 20 %, of: spend, text: {en: 10 % to 20 % of spending, zh: 支出的10%至20%}}");
        var catalogue = SampleSheet.Catalogue(sheet);

        var measure = new Matcher(catalogue).Match(new CompanyProfile(new FactReader(catalogue.Vocabulary).Read("Our spending is 6 million yuan.")), AsOf, language).Measures.Single();

        Assert.Equal((new NumberRange(10, false, 20, false), "percent"), (measure.Benefit.Figure, measure.Benefit.Unit));
        Assert.Equal(new NumberRange(600_000, false, 1_200_000, false), measure.Benefit.Amount);
        Assert.Equal(text, measure.Benefit.Text);
    }

    [Fact]
    public void A_near_miss_tells_the_smallest_change_first_what_the_company_can_change()
    {
        var sheet = SampleSheet.With($"{Spend}, {{fact: running, atLeast: 1 year, quote: \"Running for 1 year or more.\"}}, {{fact: place, in: [Uptown], quote: \"Uptown\"}}");
        using var json = JsonDocument.Parse("""{"spend": 4000000, "running": 8, "place": "Southshire"}""");
        var catalogue = SampleSheet.Catalogue(sheet);

        var measure = new Matcher(catalogue).Match(new ProfileReader(catalogue.Vocabulary).Read(json.RootElement, "profile"), AsOf, Language.English).Measures.Single();

        Assert.NotNull(measure.NearMiss);
        Assert.Equal([Changeability.Changeable, Changeability.Time, Changeability.Fixed], measure.NearMiss.Select(change => change.Kind));
        Assert.Equal(("4,000,000 yuan", "> 5,000,000 yuan"), (measure.NearMiss[0].From, measure.NearMiss[0].To));
        Assert.Equal(("8 months", "≥ 1 year"), (measure.NearMiss[1].From, measure.NearMiss[1].To));
    }

    [Fact]
    public void Of_several_ways_the_smallest_change_is_told()
    {
        var measure = Match(SampleSheet.With($"{{any: [{{all: [{Spend}, {{fact: heads, atMost: 300, quote: \"No more than 300 employees.\"}}]}}, {Rated}]}}"), "Spending 1 million yuan, 400 employees, not rated.");

        Assert.Equal("rated", Assert.Single(measure.NearMiss!).Fact.Name);
    }

    [Theory]
    [InlineData("deadline: {words: Before July 15, quote: \"Apply before July 15.\"}", "2026-07-20", DeadlineState.Unknown)]
    [InlineData("deadline: {words: Before July 15, date: 2026-07-15, quote: \"Apply before July 15.\"}", "2026-07-15", DeadlineState.Open)]
    [InlineData("deadline: {words: Before July 15, date: 2026-07-15, quote: \"Apply before July 15.\"}", "2026-07-16", DeadlineState.Closed)]
    [InlineData("deadline: {words: Before July 15, opens: 2026-05-01, date: 2026-07-15, quote: \"Apply before July 15.\"}", "2026-04-30", DeadlineState.NotOpen)]
    [InlineData("deadline: {words: any time, rolling: true, quote: \"Apply before July 15.\"}", "2026-04-30", DeadlineState.Rolling)]
    [InlineData("validity: {words: until the end of 2027, until: 2027-12-31, quote: \"The measures hold until 2027-12-31.\"}", "2028-01-01", DeadlineState.Closed)]
    public void A_deadline_is_open_through_its_last_day_and_words_without_a_year_stay_words(string yaml, string day, DeadlineState expected)
    {
        var catalogue = SampleSheet.Catalogue(SampleSheet.With(Spend, yaml));

        var measure = new Matcher(catalogue).Match(CompanyProfile.Empty, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Language.English).Measures.Single();

        Assert.Equal(expected, measure.Deadline.State);
    }

    [Fact]
    public void A_benefit_that_depends_on_what_is_not_known_is_a_range()
    {
        var report = Seeds("Our R&D spending is 2 to 3 million yuan.");

        var benefit = report.Measures.Single(measure => measure.Measure.Id == "ai-rd-deduction").Benefit;

        Assert.Equal((120m, 150m), (benefit.Figure!.Low, benefit.Figure.High));
        Assert.Equal((2_400_000m, 4_500_000m), (benefit.Amount!.Low, benefit.Amount.High));
    }

    [Fact]
    public void The_next_question_serves_open_measures_only_and_is_not_asked_twice()
    {
        var report = Seeds("We are a restaurant in Wuhan and do no R&D.");
        Assert.NotNull(report.NextQuestion);
        var fact = SeedCatalogue.Vocabulary.Find(report.NextQuestion.Fact)!;
        var open = report.Measures.Where(measure => measure.Verdict == Verdict.NeedsInformation)
            .Count(measure => measure.Conditions.Any(condition => condition.Fact == fact && condition.Result == ConditionResult.Unknown));
        Assert.Equal(open, report.NextQuestion.Decides);

        var next = new Matcher(SeedCatalogue.Catalogue).Match(report.Profile.With(new KnownFact(fact, null, FactSource.Said, null)), AsOf, Language.English);
        Assert.NotEqual(fact.Name, next.NextQuestion?.Fact);
    }

    [Fact]
    public void A_contradiction_is_asked_about_and_decides_nothing()
    {
        var report = Seeds("We are listed and make resistors in Yiyang. We are not listed.");

        Assert.Equal("listed", Assert.Single(report.Profile.Contradictions).Fact.Name);
        Assert.Equal(Verdict.NeedsInformation, report.Measures.Single(measure => measure.Measure.Id == "yiyang-listing").Verdict);
        Assert.Equal("listed", report.NextQuestion?.Fact);
    }

    [Fact]
    public void What_another_fact_changed_is_told()
    {
        var (before, after) = (Seeds("We make software."), Seeds("We make software and spend 6 million yuan on R&D."));

        var changes = VerdictChanges.Between(before, after);

        Assert.Contains("ai-rd-reward", changes.NowFit);
        Assert.Equal($"{changes.NowFit.Count} more fit", changes.Text(Language.English));
    }

    [Property(MaxTest = 60)]
    public bool The_order_of_facts_changes_nothing(int[] picks)
    {
        var facts = Pick(picks);
        return Verdicts(facts).SequenceEqual(Verdicts([.. facts.Reverse()]));
    }

    [Property(MaxTest = 60)]
    public bool Another_fact_never_turns_a_fit_into_an_open_question(int[] picks, int more)
    {
        var facts = Pick(picks);
        var added = Pick([more]).Where(fact => facts.All(known => known.Fact != fact.Fact)).ToList();
        var known = new Matcher(SeedCatalogue.Catalogue).Match(new CompanyProfile(facts), AsOf, Language.English).Profile;
        // What follows already, or would contradict, is no new fact.
        if (added.Any(fact => known[fact.Fact] is not null))
            return true;
        var with = new Matcher(SeedCatalogue.Catalogue).Match(new CompanyProfile(facts.Concat(added)), AsOf, Language.English);
        return with.Profile.Contradictions.Count > 0
            || Verdicts(facts).Zip(Verdicts([.. facts, .. added])).All(pair => pair.First.Verdict != Verdict.Fits || pair.Second.Verdict != Verdict.NeedsInformation);
    }

    [Fact]
    public void Nothing_known_excludes_nothing() =>
        Assert.DoesNotContain(Verdicts([]), measure => measure.Verdict == Verdict.DoesNotFit);

    private static KnownFact[] Pick(int[] picks) =>
        [.. picks.Select(pick => Pool[(int)((uint)pick % Pool.Count)]).DistinctBy(fact => fact.Fact)];

    // One positive, one negative or one partial value of every fact, read from a profile as a company would give it.
    private static readonly List<KnownFact> Pool = [.. SeedCatalogue.Vocabulary.Facts.SelectMany(fact => ((FactValue[])(fact.Type switch
    {
        FactType.Places => [new AllOf(["Yiyang"], []), new AllOf(["Hunan"], []), new AllOf([], ["Yiyang"])],
        FactType.Industries => [new AllOf(["electronic components"], []), new AllOf(["sports"], []), new AllOf(["electronics"], [])],
        FactType.YesNo => [FactValue.Of(true), FactValue.Of(false)],
        FactType.Choice => [new OneOf([fact.Values[0].Name]), new OneOf([fact.Values[0].Name, fact.Values[^1].Name])],
        FactType.Date => [FactValue.Exactly(738_000)],
        _ => [FactValue.Exactly(0), FactValue.Exactly(5_000_000), new NumberRange(3, true, 90, false)],
    })).Select(value => new KnownFact(fact, value, FactSource.Confirmed, null)))];

    private static List<(string Id, Verdict Verdict)> Verdicts(IReadOnlyList<KnownFact> facts) =>
        [.. new Matcher(SeedCatalogue.Catalogue).Match(new CompanyProfile(facts), AsOf, Language.English).Measures
            .Select(measure => (measure.Measure.Id, measure.Verdict)).OrderBy(measure => measure.Id, StringComparer.Ordinal)];

    private static MatchReport Seeds(string text) =>
        new Matcher(SeedCatalogue.Catalogue).Match(new CompanyProfile(new FactReader(SeedCatalogue.Vocabulary).Read(text)), AsOf, Language.English);

    private static MatchedMeasure Match(string sheet, string text)
    {
        var catalogue = SampleSheet.Catalogue(sheet);
        return new Matcher(catalogue).Match(new CompanyProfile(new FactReader(catalogue.Vocabulary).Read(text)), AsOf, Language.English).Measures.Single();
    }
}
