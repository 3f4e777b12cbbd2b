using PolicyBot.Answers.Model;
using PolicyBot.Answers.Screening;

namespace PolicyBot.Tests.Answers;

public sealed class AnyQuestionTests : AnsweringTestBase
{
    private static readonly string[] Words =
    [
        .. Freight.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        .. Orchard.Split(['\n', '，', '。'], StringSplitOptions.RemoveEmptyEntries),
        .. "what who when how long much many which is the valid number of article percentage deadline it and or for".Split(' '),
        .. "多少 多久 谁 哪些 什么 何时 有效期 它 那 以及 滑雪场".Split(' '),
    ];

    private static readonly string[] Marks =
        ["", " ", " ", " ", "  ", "\n", "\t", "\u3000", "\u00A0", "?", "？", ",", "，", "; ", "；", ".", "。", "(", "）", "[", "|", "@", "%", "-", "1", "2024", "\U0001F69A"];

    private static readonly string[] Unreadable = ["\0", "\a", "\u0085", "\uFFFD", "\uD83D"];

    [Theory]
    [InlineData(1, 8, false)]
    [InlineData(2, 40, false)]
    [InlineData(3, 8, true)]
    [InlineData(7, 900, false)]
    public async Task No_mixture_of_words_breaks_an_answer_or_leaves_a_claim_without_its_source(int seed, int mostWords, bool followsUp)
    {
        var random = new Random(seed);
        var answered = 0;
        for (var run = 0; run < Math.Clamp(9_000 / mostWords, 20, 100); run++)
        {
            var question = Mixture(random, mostWords);
            Turn[] turns = followsUp ? [new Turn(Mixture(random, mostWords), null, [])] : [];

            var answer = await Ask(question, turns);

            Assert.True(answer.Status != AnswerStatus.Failed, question);
            Assert.All(answer.Claims, claim => Assert.Equal(claim.Support == Support.Asserted, claim.Citations.Count == 0));
            Assert.All(answer.Claims.SelectMany(claim => claim.Citations), position => Assert.InRange(position, 1, answer.Citations.Count));
            Assert.All(answer.Citations, citation => Assert.Equal(citation.Quote, SourceOf(citation)[citation.Start..citation.End]));
            answered += answer.Citations.Count > 0 ? 1 : 0;
        }

        Assert.True(answered > 0, "no mixture was answered, so no citation was looked at");
    }

    private static string Mixture(Random random, int mostWords)
    {
        // A question of few different words is answered now and then, one of hundreds hardly ever.
        var words = random.GetItems(Words, random.Next(1, 8));
        var parts = Enumerable.Range(0, random.Next(1, mostWords + 1))
            .Select(_ => Pick(random, words) + Pick(random, Marks))
            .ToList();
        if (random.Next(10) == 0)
            parts.Add(Pick(random, Unreadable));
        var text = string.Concat(parts);
        return text.Length > Screen.LongestQuestion ? text[..Screen.LongestQuestion] : text;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
