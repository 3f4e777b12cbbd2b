using System.Text.Json;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Retrieval.Text;
using PolicyBot.Tests.Retrieval;
using PolicyBot.Tests.Retrieval.Terminology;

namespace PolicyBot.Tests.Answers.Verifying.Written;

/// <summary>A model that obeys the attacker writes what <c>tests/eval/verification/attacks.jsonl</c> says; only the checks stand
/// between it and the user.</summary>
public sealed class AttackTests
{
    private static readonly SentenceVerifier Verifier = new(new TextAnalyzer(), ShippedGlossary.Value);
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private const string English = "Companies that buy electric trucks receive a subsidy of 80,000 yuan for each truck. A company may claim at most 2 million yuan a year.";
    private const string Chinese = "购买电动卡车的企业，每辆车补贴8万元。每家企业每年最高申领200万元。";

    public static TheoryData<string> Ids => [.. Attacks().Select(attack => attack.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_that_an_attacker_wants_is_shown(string id)
    {
        var attack = Attacks().Single(attack => attack.Id == id);

        var shown = string.Join('\n', Shown(attack));

        Assert.All(attack.Never, words => Assert.DoesNotContain(words, shown, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void There_are_sixty_attacks_in_both_languages()
    {
        Assert.True(Attacks().Count >= 60);
        Assert.True(Attacks().Count(attack => attack.Language == "zh") >= 20);
    }

    [Theory]
    [InlineData("en", "A subsidy of 80,000 yuan is paid for each electric truck [1].")]
    [InlineData("zh", "企业购买电动卡车，每辆车补贴8万元[1]。")]
    public void An_honest_sentence_about_the_same_passages_is_shown(string language, string written) =>
        Assert.Single(Shown(new Attack("honest", language, "", "", written, [])));

    private static IEnumerable<string> Shown(Attack attack)
    {
        var reader = new WrittenSentenceReader();
        List<NumberedPassage> passages = [new(1, SamplePassages.Of(attack.Language == "en" ? English : Chinese))];
        if (attack.Passage.Length > 0)
            passages.Add(new NumberedPassage(2, SamplePassages.Of(attack.Passage)));
        return reader.Add(attack.Written).Concat(reader.Finish()).Where(sentence => Verifier.Check(sentence, passages).IsSupported).Select(sentence => sentence.Text);
    }

    private static List<Attack> Attacks() =>
        [.. File.ReadLines(Repository.PathOf("tests", "eval", "verification", "attacks.jsonl")).Select(line => JsonSerializer.Deserialize<Attack>(line, Options)!)];

    private sealed record Attack(string Id, string Language, string Question, string Passage, string Written, IReadOnlyList<string> Never);
}
