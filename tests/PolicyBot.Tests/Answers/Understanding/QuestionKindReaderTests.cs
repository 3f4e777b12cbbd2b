using PolicyBot.Answers.Understanding;

namespace PolicyBot.Tests.Answers.Understanding;

public sealed class QuestionKindReaderTests
{
    [Theory]
    [InlineData("How long is the policy valid?", QuestionKind.Duration)]
    [InlineData("For how many years can the fee be waived?", QuestionKind.Duration)]
    [InlineData("政策有效期是多久？", QuestionKind.Duration)]
    [InlineData("需要几个工作日办结？", QuestionKind.Duration)]
    [InlineData("What percentage of the cost is covered?", QuestionKind.Rate)]
    [InlineData("By what percent did costs fall?", QuestionKind.Rate)]
    [InlineData("研发费用加计扣除比例是多少？", QuestionKind.Rate)]
    [InlineData("How much is the reward?", QuestionKind.Amount)]
    [InlineData("What is the maximum amount of the loan?", QuestionKind.Amount)]
    [InlineData("奖励多少钱？", QuestionKind.Money)]
    [InlineData("What was the budget of the scheme?", QuestionKind.Money)]
    [InlineData("补贴多少？", QuestionKind.Amount)]
    [InlineData("基金规模是多少？", QuestionKind.Amount)]
    [InlineData("How many regions take part?", QuestionKind.Count)]
    [InlineData("共有多少个试点地区？", QuestionKind.Count)]
    [InlineData("When must the form be handed in?", QuestionKind.Date)]
    [InlineData("In which year was it founded?", QuestionKind.Date)]
    [InlineData("What is the application deadline?", QuestionKind.Deadline)]
    [InlineData("Until when can one apply?", QuestionKind.Deadline)]
    [InlineData("申报截止日期是哪天？", QuestionKind.Deadline)]
    [InlineData("什么时候申报？", QuestionKind.Date)]
    [InlineData("Who issued the measures?", QuestionKind.Name)]
    [InlineData("What is the name of the fund?", QuestionKind.Name)]
    [InlineData("Who can apply?", QuestionKind.Body)]
    [InlineData("What is the phone number of the office?", QuestionKind.Contact)]
    [InlineData("What is the document number of the notice?", QuestionKind.DocumentNumber)]
    [InlineData("Which departments take part?", QuestionKind.Body)]
    [InlineData("由哪个部门负责？", QuestionKind.Body)]
    [InlineData("联系电话是多少？", QuestionKind.Contact)]
    [InlineData("Where can the template be downloaded?", QuestionKind.Place)]
    [InlineData("哪些城市入选？", QuestionKind.Place)]
    [InlineData("What are the requirements?", QuestionKind.List)]
    [InlineData("What does the policy offer for land?", QuestionKind.List)]
    [InlineData("申报需要哪些材料？", QuestionKind.List)]
    [InlineData("Is a foreign company eligible?", QuestionKind.YesNo)]
    [InlineData("外资企业能否申请？", QuestionKind.YesNo)]
    [InlineData("AI server subsidy", QuestionKind.Open)]
    public void The_words_of_a_question_tell_its_kind(string question, QuestionKind kind) =>
        Assert.Equal(kind, QuestionKindReader.Read(question));
}
