using PolicyBot.Bot.Matching.Intents;
using PolicyBot.Tests.Eligibility;

namespace PolicyBot.Tests.Bot.Matching;

public sealed class IntentReaderTests
{
    private static readonly IntentReader Reader = new(SeedCatalogue.Vocabulary);

    [Theory]
    [InlineData("What R&D investment is needed for the reward?")]
    [InlineData("How much can AI companies get for R&D investment?")]
    [InlineData("Which subsidies are there for companies with R&D of over 5 million yuan?")]
    [InlineData("How long is the Yiyang policy valid?")]
    [InlineData("Who can apply for the excellence-level smart factory rating?")]
    [InlineData("What must be done before July 15 for a smart factory?")]
    [InlineData("If R&D investment exceeds 5 million yuan, which subsidies can be applied for?")]
    [InlineData("We want to know how long the Yiyang measures are valid.")]
    [InlineData("I want to know more about the R&D reward.")]
    [InlineData("Our company wants to apply for the smart factory. What are the conditions?")]
    [InlineData("We are interested in land support.")]
    [InlineData("Tell me about the risk compensation fund in Chongqing")]
    [InlineData("What subsidies can we get for AI servers?")]
    [InlineData("Which policies apply to SMEs in Hunan?")]
    [InlineData("Can small companies get a loan?")]
    [InlineData("Does a company with 80 employees get the subsidy?")]
    [InlineData("Why is the threshold 5 million yuan?")]
    [InlineData("Why not apply in Changsha?")]
    [InlineData("AI enterprises Chongqing reward")]
    [InlineData("R&D reward 150,000 yuan")]
    [InlineData("And for technology-based SMEs?")]
    [InlineData("Summarise the support for electronic components in Yiyang")]
    [InlineData("What is the deduction rate for technology-based SMEs?")]
    [InlineData("List all pilot regions")]
    [InlineData("Show all deadlines")]
    [InlineData("What should we submit with the application?")]
    [InlineData("How can companies qualify for the rating?")]
    [InlineData("Which cities have computing power vouchers?")]
    [InlineData("年研发投入达到多少可以获得奖励？")]
    [InlineData("益阳高端电子元器件政策有效期多久？")]
    [InlineData("科技型中小企业研发费用加计扣除比例是多少？")]
    [InlineData("哪些企业可以申请卓越级智能工厂？")]
    [InlineData("如果研发投入超过500万元，可以申请哪些补贴？")]
    [InlineData("企业可以申请哪些补贴？")]
    [InlineData("我们想了解一下益阳的用地政策")]
    [InlineData("我国的人工智能政策有哪些？")]
    [InlineData("购置国产AI服务器最高补贴多少？")]
    [InlineData("申报卓越级智能工厂需要什么材料？")]
    [InlineData("我们公司想申报智能工厂，需要哪些条件？")]
    [InlineData("益阳电子元器件 奖励 政策")]
    [InlineData("为什么要求研发投入超过500万元？")]
    [InlineData("重庆的风险补偿基金支持哪些企业？")]
    [InlineData("中小企业能申请贷款吗？")]
    [InlineData("介绍一下体育消费的支持政策")]
    [InlineData("那小企业呢？")]
    [InlineData("所有企业都可以申请吗？")]
    [InlineData("試點地區有哪些？")]
    public void A_question_about_policies_is_one_for_the_documents(string question)
    {
        Assert.Equal(Intent.Question, Reader.Read(question, isKnown: false, asked: null).Intent);
        Assert.Contains(
            Reader.Read(question, isKnown: true, SeedCatalogue.Vocabulary.Find("revenue")).Intent,
            // What is named there decides: a question that names no measure goes to the documents later.
            (Intent[])[Intent.Question, Intent.WhyNot, Intent.ShowAll]);
    }

    [Theory]
    [InlineData("We are a printed-circuit maker in Yiyang with R&D of 6 million yuan; which subsidies fit?", 3)]
    [InlineData("We make capacitors in Yiyang and spend 6 million yuan on R&D, what can we apply for?", 3)]
    [InlineData("PCB manufacturer in Yiyang, 80 employees. What do we qualify for?", 3)]
    [InlineData("What subsidies can we get as a technology-based SME?", 1)]
    [InlineData("We have 80 employees, are a small company and no little giant. Which subsidies fit?", 3)]
    [InlineData("We are in Changsha, have a key laboratory, do not export, and are a listed company. What can we apply for?", 3)]
    [InlineData("Which subsidies fit my company?", 0)]
    [InlineData("what can we apply for?", 0)]
    [InlineData("Please check which policies suit us", 0)]
    [InlineData("我们是益阳的电子元件企业,研发投入600万元,可以申请哪些补贴?", 3)]
    [InlineData("益阳电子元器件企业，研发投入600万元，可以申请哪些补贴？", 3)]
    [InlineData("我司在长沙，员工80人。有哪些政策适合我们？", 2)]
    [InlineData("我們是益陽的電容器企業，可以申請哪些補貼？", 2)]
    [InlineData("我们公司可以享受什么优惠政策？", 0)]
    public void Who_asks_what_fits_is_matched_with_what_was_said(string message, int facts)
    {
        var reading = Reader.Read(message, isKnown: false, asked: null);

        Assert.Equal(Intent.Match, reading.Intent);
        Assert.Equal(facts, reading.Facts.Select(fact => fact.Fact).Distinct().Count());
    }

    [Theory]
    [InlineData("We are a printed-circuit maker in Yiyang.")]
    [InlineData("Our company spends 6 million yuan a year on R&D and has 80 employees.")]
    [InlineData("PCB maker, Yiyang, R&D 6 million yuan")]
    [InlineData("我们是长沙的软件企业，员工80人。")]
    [InlineData("益阳电子元器件企业，研发投入600万元")]
    public void Who_describes_a_company_tells_of_it(string message) =>
        Assert.Equal(Intent.Tell, Reader.Read(message, isKnown: false, asked: null).Intent);

    [Theory]
    [InlineData("change R&D to 4 million yuan", "rdSpend")]
    [InlineData("change R&D to 4 million", "rdSpend")]
    [InlineData("we actually have 80 employees", "employees")]
    [InlineData("Actually our revenue is 90 million yuan", "revenue")]
    [InlineData("把研发投入改为400万元", "rdSpend")]
    [InlineData("其实我们有80名员工", "employees")]
    public void Who_puts_something_right_corrects_it(string message, string fact)
    {
        var reading = Reader.Read(message, isKnown: true, asked: null);

        Assert.Equal((Intent.Correct, fact), (reading.Intent, Assert.Single(reading.Facts).Fact.Name));
    }

    [Theory]
    [InlineData("forget my company", "Forget")]
    [InlineData("Please delete our company's data", "Forget")]
    [InlineData("忘记我的公司", "Forget")]
    [InlineData("刪除我們公司的資料", "Forget")]
    [InlineData("show my profile", "ShowProfile")]
    [InlineData("What do you know about us?", "ShowProfile")]
    [InlineData("显示公司档案", "ShowProfile")]
    [InlineData("顯示公司檔案", "ShowProfile")]
    [InlineData("why not?", "WhyNot")]
    [InlineData("Why don't we get the Chongqing fund?", "WhyNot")]
    [InlineData("为什么不符合？", "WhyNot")]
    [InlineData("What would make us eligible?", "WhatWouldHelp")]
    [InlineData("How can we qualify?", "WhatWouldHelp")]
    [InlineData("怎样才能符合条件？", "WhatWouldHelp")]
    [InlineData("show all", "ShowAll")]
    [InlineData("show all that do not fit", "ShowAll")]
    [InlineData("显示全部不符合的", "ShowAll")]
    [InlineData("顯示全部符合的", "ShowAll")]
    [InlineData("remove R&D", "Remove")]
    [InlineData("删除研发投入", "Remove")]
    [InlineData("do I get the reward?", "Eligible")]
    [InlineData("Are we eligible for it?", "Eligible")]
    [InlineData("我能拿到这个奖励吗", "Eligible")]
    [InlineData("我们可以申请这个补贴吗？", "Eligible")]
    public void The_dialog_is_steered_in_words(string message, string intent) =>
        Assert.Equal(Enum.Parse<Intent>(intent), Reader.Read(message, isKnown: true, asked: null).Intent);

    [Theory]
    [InlineData("littleGiant", "yes")]
    [InlineData("littleGiant", "No, not yet.")]
    [InlineData("littleGiant", "是的")]
    [InlineData("littleGiant", "还没有")]
    [InlineData("littleGiant", "don't know")]
    [InlineData("littleGiant", "不清楚")]
    [InlineData("rdSpend", "6 million")]
    [InlineData("rdSpend", "about 6 million yuan?")]
    [InlineData("rdSpend", "600万")]
    [InlineData("rdSpend", "none")]
    [InlineData("employees", "80")]
    [InlineData("employees", "80人")]
    [InlineData("rdShare", "12")]
    [InlineData("companySize", "medium")]
    [InlineData("companySize", "小型")]
    [InlineData("smartFactoryLevel", "none")]
    [InlineData("region", "Changsha")]
    [InlineData("plannedRegion", "益阳")]
    [InlineData("industry", "printed circuit boards")]
    [InlineData("industry", "not sure")]
    public void A_bare_answer_is_one_to_what_was_asked(string fact, string answer)
    {
        var asked = SeedCatalogue.Vocabulary.Find(fact);
        Assert.NotNull(asked);
        var reading = Reader.Read(answer, isKnown: true, asked);

        Assert.Equal((Intent.Tell, fact), (reading.Intent, reading.Facts[0].Fact.Name));
    }

    [Theory]
    [InlineData("rdSpend", "What is the reward for 6 million yuan?")]
    [InlineData("littleGiant", "Is there a deadline?")]
    [InlineData("littleGiant", "什么是小巨人？")]
    [InlineData("employees", "how many years is it valid?")]
    public void A_question_is_no_answer(string fact, string question) =>
        Assert.Equal(Intent.Question, Reader.Read(question, isKnown: true, SeedCatalogue.Vocabulary.Find(fact)).Intent);
}
