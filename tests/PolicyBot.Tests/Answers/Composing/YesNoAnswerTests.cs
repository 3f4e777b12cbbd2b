namespace PolicyBot.Tests.Answers.Composing;

/// <summary>"Yes" and "no" are said where a sentence decides the question, and nowhere else.</summary>
public sealed class YesNoAnswerTests : IAsyncLifetime
{
    private const string Vouchers = """
        # Lakeside County Measures for Research Vouchers

        ## 1. Use

        Vouchers may be used for laboratory tests. Vouchers may not be sold to third parties. Research institutes may redeem vouchers if the county has approved the contract.

        Foreign companies may apply for vouchers. Companies under investigation may not apply for vouchers.

        A company may claim at most 200,000 yuan a year. An annual report must be submitted by every holder. An external audit is not required.

        ## 2. Payment

        The subsidy is paid in two instalments. The subsidy is not paid in cash.

        Small farms may apply for advance payment.

        Branch offices may apply for machine grants. However, branch offices outside the county are excluded.

        ## 3. Costs that are not covered

        The following costs are not eligible:

        - Travel costs.
        - Interest on bank loans.

        ## 4. Training

        Holders must complete at least 40 hours of training.

        The agency pays the inspection fee to the laboratory.

        Loan machines may be kept at home but may not be lent to others.

        Instructors may not teach their own relatives, but the board may grant leave.
        """;

    private const string Vehicles = """
        # 河口市新能源货车补贴办法

        ## 一、使用范围

        补贴资金可以用于购置充电桩。补贴资金不得用于偿还贷款。

        外地企业经市商务局批准可以申请补贴。

        ## 二、申报要求

        申报企业必须提交审计报告。申报企业无需缴纳保证金。

        每家企业每年补贴总额不超过200万元。

        示范车辆可用于配送生鲜，不得用于营运载客。
        """;

    private InventedPolicies? _policies;

    public async ValueTask InitializeAsync() => _policies = await InventedPolicies.OfAsync(("vouchers.md", Vouchers), ("vehicles.md", Vehicles));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_policies is not null)
            await _policies.DisposeAsync();
    }

    [Theory]
    [InlineData("Can vouchers be used for laboratory tests?", "Yes: Vouchers may be used for laboratory tests [1].")]
    [InlineData("Can foreign companies apply for vouchers?", "Yes, to this extent: Foreign companies may apply for vouchers [1]. Companies under investigation may not apply for vouchers [2].")]
    [InlineData("Is the subsidy paid in two instalments?", "Yes, to this extent: The subsidy is paid in two instalments [1]. The subsidy is not paid in cash [2].")]
    [InlineData("Can research institutes redeem vouchers?", "Yes, on the condition stated: Research institutes may redeem vouchers if the county has approved the contract [1].")]
    [InlineData("Can farms apply for advance payment?", "Yes, to this extent: Small farms may apply for advance payment [1].")]
    [InlineData("Can vouchers be sold to third parties?", "No: Vouchers may not be sold to third parties [1].")]
    [InlineData("Can companies under investigation apply for vouchers?", "No: Companies under investigation may not apply for vouchers [1].")]
    [InlineData("Is the subsidy paid in cash?", "No: The subsidy is not paid in cash [1].")]
    [InlineData("Is an external audit required?", "No: An external audit is not required [1].")]
    [InlineData("Can a company claim 300,000 yuan a year?", "No: A company may claim at most 200,000 yuan a year [1].")]
    [InlineData("补贴资金可以用于购置充电桩吗？", "是：补贴资金可以用于购置充电桩 [1]。")]
    [InlineData("补贴资金能不能用于偿还贷款？", "否：补贴资金不得用于偿还贷款 [1]。")]
    [InlineData("外地企业能否申请补贴？", "是，但有所述条件：外地企业经市商务局批准可以申请补贴 [1]。")]
    [InlineData("申报企业是否必须提交审计报告？", "是：申报企业必须提交审计报告 [1]。")]
    [InlineData("Can loan machines be kept at home?", "Yes, to this extent: Loan machines may be kept at home but may not be lent to others [1].")]
    [InlineData("Can loan machines be lent to others?", "No: Loan machines may be kept at home but may not be lent to others [1].")]
    [InlineData("示范车辆可以用于营运载客吗？", "否：示范车辆可用于配送生鲜，不得用于营运载客 [1]。")]
    [InlineData("示范车辆可以用于配送生鲜吗？", "是，范围如下：示范车辆可用于配送生鲜，不得用于营运载客 [1]。")]
    [InlineData("每家企业每年可以补贴300万元吗？", "否：每家企业每年补贴总额不超过200万元 [1]。")]
    [InlineData("申报企业需要缴纳保证金吗？", "否：申报企业无需缴纳保证金 [1]。")]
    public async Task A_sentence_that_decides_the_question_comes_with_its_verdict(string question, string expected) =>
        Assert.Equal(expected, (await _policies!.AskAsync(question)).Text);

    [Fact]
    public async Task What_the_next_sentence_takes_back_is_quoted_too()
    {
        var answer = await _policies!.AskAsync("Can branch offices apply for machine grants?");

        Assert.Equal(
            "Yes, to this extent: Branch offices may apply for machine grants [1]. However, branch offices outside the county are excluded [2].",
            answer.Text);
    }

    [Fact]
    public async Task An_item_is_decided_by_the_line_that_announces_it()
    {
        var answer = await _policies!.AskAsync("Are travel costs eligible?");

        Assert.Equal("No: The following costs are not eligible: Travel costs [1][2].", answer.Text);
    }

    [Theory]
    [InlineData("Can a company claim 100,000 yuan a year?")]
    [InlineData("Can companies sell vouchers?")]
    [InlineData("Can vouchers be sold?")]
    [InlineData("Can instructors teach their own relatives?")]
    [InlineData("Are vouchers not used for laboratory tests?")]
    [InlineData("Can all companies apply for vouchers?")]
    [InlineData("Can only foreign companies apply for vouchers?")]
    [InlineData("Must holders complete 30 hours of training?")]
    [InlineData("Must holders complete 60 hours of training?")]
    [InlineData("Must holders complete at most 40 hours of training?")]
    [InlineData("Does the laboratory pay the inspection fee to the agency?")]
    [InlineData("Is the subsidy paid in cash or in two instalments?")]
    [InlineData("Must vouchers be used for laboratory tests?")]
    [InlineData("Can companies without a report apply for vouchers?")]
    [InlineData("补贴资金可以用于购置货车吗？")]
    [InlineData("本地企业能否申请补贴？")]
    [InlineData("补贴资金必须用于购置充电桩吗？")]
    [InlineData("每家企业每年可以补贴100万元吗？")]
    public async Task Where_no_sentence_decides_neither_is_said(string question)
    {
        var answer = await _policies!.AskAsync(question);

        Assert.DoesNotMatch("^(Yes|No|是|否)[：:,，]", answer.Text);
    }
}
