using PolicyBot.Answers.Finishing;
using PolicyBot.Answers.Model;

namespace PolicyBot.Tests.Answers.Finishing;

public sealed class AnswerTextTests
{
    [Theory]
    [InlineData("It is valid for five years.", "It is valid for five years [1].")]
    [InlineData("Not less than 20% .", "Not less than 20% [1].")]
    [InlineData("有效期五年。", "有效期五年 [1]。")]
    [InlineData("Networking: full coverage", "Networking: full coverage [1]")]
    public void A_citation_stands_before_the_final_punctuation(string claim, string text) =>
        Assert.Equal(text, AnswerText.Write([new Claim(claim, [1], Support.Quoted)], [false]));

    [Fact]
    public void A_claim_without_an_end_of_its_own_ends_its_line() =>
        Assert.Equal("Row – Rate: 30% (new) [1]\nNext sentence [2].", AnswerText.Write(
            [new Claim("Row – Rate: 30% (new)", [1], Support.Supported), new Claim("Next sentence.", [2], Support.Quoted)], [false, false]));

    [Fact]
    public void Sentences_follow_each_other_and_items_stand_on_lines_of_their_own() =>
        Assert.Equal("A [1]. B [2].\n- C [1][3]\n- D [4]\nE.", AnswerText.Write(
            [
                new Claim("A.", [1], Support.Quoted),
                new Claim("B.", [2], Support.Quoted),
                new Claim("C", [1, 3], Support.Supported),
                new Claim("D", [4], Support.Quoted),
                new Claim("E.", [], Support.Asserted),
            ],
            [false, false, true, true, false]));
}
