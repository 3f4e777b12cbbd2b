using PolicyBot.Answers.Model;

namespace PolicyBot.Tests.Answers;

/// <summary>What a conversation leaves unsaid, and what is asked back or told of how a question was read.</summary>
public sealed class ConversationAnswerTests
{
    private const string Ferry = """
        # Notice on Ferry Modernisation Grants

        Published: 12 March 2024

        Shuiyunfa [2024] No. 17

        The Ministry of Waterways issued this notice after a public consultation.

        ## 1. Grants

        The ferry grant is 40,000 euros for each engine. The notice is valid for four years.
        """;

    private const string Homestay = """
        # 松江县文化和旅游局关于民宿扶持的通知

        松文旅发〔2023〕8号

        ## 一、扶持标准

        新开业民宿每家奖励3万元。本通知有效期两年。
        """;

    private static Task<InventedPolicies> PoliciesAsync() => InventedPolicies.OfAsync(("ferry.md", Ferry), ("homestay.md", Homestay));

    [Theory]
    [InlineData("Who is the issuer?", "Ministry of Waterways")]
    [InlineData("Who issued it?", "Ministry of Waterways")]
    [InlineData("Document number?", "Shuiyunfa [2024] No. 17")]
    [InlineData("What is the document number?", "Shuiyunfa [2024] No. 17")]
    [InlineData("When was it published?", "12 March 2024")]
    [InlineData("How long is the validity period?", "four years")]
    public async Task A_follow_up_that_names_no_document_is_about_the_one_talked_of(string question, string expected)
    {
        await using var policies = await PoliciesAsync();

        var answer = await policies.AskAsync(question, new Turn("How much is the ferry grant for each engine?", policies.DocumentId("Notice on Ferry"), ["1. Grants"]));

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, citation => Assert.Equal("ferry.md", citation.Source));
    }

    [Theory]
    [InlineData("谁发布的？", "松江县文化和旅游局")]
    [InlineData("文号是什么？", "松文旅发〔2023〕8号")]
    [InlineData("有效期多久？", "两年")]
    public async Task A_chinese_follow_up_that_names_no_document_is_about_the_one_talked_of(string question, string expected)
    {
        await using var policies = await PoliciesAsync();

        var answer = await policies.AskAsync(question, new Turn("新开业民宿奖励多少？", policies.DocumentId("松江县"), []));

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, citation => Assert.Equal("homestay.md", citation.Source));
    }

    [Fact]
    public async Task A_question_that_names_something_else_is_not_taken_for_a_follow_up()
    {
        await using var policies = await PoliciesAsync();

        var answer = await policies.AskAsync("新开业民宿每家奖励多少？", new Turn("How much is the ferry grant for each engine?", policies.DocumentId("Notice on Ferry"), []));

        Assert.Contains("3万元", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vague_question_is_asked_back_with_the_documents_that_could_answer_it()
    {
        await using var policies = await PoliciesAsync();

        var answer = await policies.AskAsync("How long is it valid?");

        Assert.Equal(AnswerStatus.Clarify, answer.Status);
        Assert.Contains("“Notice on Ferry Modernisation Grants”", answer.Text, StringComparison.Ordinal);
        Assert.Contains("“松江县文化和旅游局关于民宿扶持的通知”", answer.Text, StringComparison.Ordinal);
        var chosen = answer.Suggestions!.Single(suggestion => suggestion.Contains("Ferry", StringComparison.Ordinal));
        Assert.Contains("four years", (await policies.AskAsync(chosen)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_any_subject_is_asked_back_with_the_documents_that_have_such_a_value()
    {
        await using var policies = await PoliciesAsync();

        var answer = await policies.AskAsync("How much?");

        Assert.Equal(AnswerStatus.Clarify, answer.Status);
        Assert.Equal(2, answer.Suggestions!.Count);
        Assert.All(answer.Suggestions, suggestion => Assert.EndsWith("How much?", suggestion, StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_a_mistyped_word_was_read_is_told()
    {
        await using var policies = await PoliciesAsync();

        var answer = await policies.AskAsync("How much is the ferry garnt for each enigne?");

        Assert.Contains("40,000 euros", answer.Text, StringComparison.Ordinal);
        Assert.Contains("(I read “enigne” as “engine”.)", answer.Text, StringComparison.Ordinal);
    }
}
