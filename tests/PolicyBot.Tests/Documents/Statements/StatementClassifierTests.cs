using PolicyBot.Documents.Model;
using PolicyBot.Documents.Statements;

namespace PolicyBot.Tests.Documents.Statements;

public sealed class StatementClassifierTests
{
    // Headings are parted by " > ", outermost first.
    [Theory]
    // What the author says of its own services, whatever the heading.
    [InlineData("We can help companies with the entire process of innovation platform application.", "Opportunity Sector 1", "Agency value", StatementKind.Advertising)]
    [InlineData("Agency value: Decades of experience.", "Opportunity Sector 1", "Agency value", StatementKind.Advertising)]
    [InlineData("We have extensive experience in applying for technological transformation projects.", "", null, StatementKind.Advertising)]
    [InlineData("secure low-interest loans through our partnerships with partner banks.", "Practical suggestions", "For technology-based SMEs", StatementKind.Advertising)]
    [InlineData("You should plan your equipment purchases and contact us for a policy assessment.", "Practical suggestions", "For all manufacturers", StatementKind.Advertising)]
    [InlineData("Partnering with an experienced agency like us increases the success rate.", "3. Action Suggestions", null, StatementKind.Advertising)]
    [InlineData("If you are interested, please add WeChat to communicate: abc123", "", null, StatementKind.Advertising)]
    [InlineData("I will review the layout, application points and plan of this project with you.", "", null, StatementKind.Advertising)]
    [InlineData("If you are interested in this policy, please email:someone@example.com", "", null, StatementKind.Advertising)]
    [InlineData("Our team offers free consultation.", "1. Conditions", null, StatementKind.Advertising)]
    [InlineData("我们可以协助企业完成全流程申报。", "三、申报建议", null, StatementKind.Advertising)]
    [InlineData("如有需要，请联系我们。", "", null, StatementKind.Advertising)]
    [InlineData("感兴趣的企业请加微信：abc123", "", null, StatementKind.Advertising)]
    [InlineData("我公司拥有多年申报经验。", "", null, StatementKind.Advertising)]
    [InlineData("選擇像我們這樣的專業機構事半功倍。", "", null, StatementKind.Advertising)]
    // The same words of others are none.
    [InlineData("Local policy query tool: WeChat mini-program ” Business Pass “", "2. Resource Links", "Local policy query tool", StatementKind.Rule)]
    [InlineData("We have organized the measures into four areas.", "2. Opportunities", null, StatementKind.Rule)]
    [InlineData("Departments shall provide services to enterprises and help them apply.", "", null, StatementKind.Rule)]
    [InlineData("联系电话：0737-1234567。", "六、其他事项", null, StatementKind.Rule)]
    [InlineData("打造企业服务微信公众号平台。", "二、主要措施", null, StatementKind.Rule)]
    // Recommendations.
    [InlineData("Immediately begin application preparations for research centers.", "Related policies and practical suggestions", "For technology-leading companies", StatementKind.Advice)]
    [InlineData("Enterprises should develop a project application roadmap covering the next 3-5 years.", "3. Action Suggestions for Potential Customers", null, StatementKind.Advice)]
    [InlineData("Find differentiated positioning in the 7 trillion market.", "V. Implementation Suggestions > 5.1 Direction", "Focus on niche areas", StatementKind.Advice)]
    [InlineData("Sort out local protection clauses in existing businesses.", "3. Enterprise Response Strategies: From Compliance to Value > 1. Short-term action", "Compliance audit", StatementKind.Advice)]
    [InlineData("Establish a horizontal transfer payment mechanism.", "V. Potential Risks and Countermeasures > Optimization suggestions", null, StatementKind.Advice)]
    [InlineData("They should focus on studying plans to participate in electricity market transactions.", "", "For high-energy-consuming enterprises", StatementKind.Advice)]
    [InlineData("We recommend preparing the materials early.", "Application conditions", null, StatementKind.Advice)]
    [InlineData("For practitioners, it’s crucial to recognize the enormous potential of the market.", "", null, StatementKind.Advice)]
    [InlineData("建议企业尽早准备申报材料。", "", null, StatementKind.Advice)]
    [InlineData("提前梳理研发费用台账。", "四、行动建议", null, StatementKind.Advice)]
    [InlineData("企业应尽早布局，抢抓机遇。", "", null, StatementKind.Advice)]
    [InlineData("建議企業提前規劃。", "", null, StatementKind.Advice)]
    [InlineData("Participate in the formulation of national industry standards.", "3. Enterprise Response Strategies > 2. Mid-term layout", "Standard seizure", StatementKind.Advice)]
    [InlineData("Policy fluctuations : Pay attention to the revision of the Anti-Monopoly Law.", "1. Risk prevention", "Policy fluctuations", StatementKind.Advice)]
    // A rule stays one among recommendations, and where a policy requires with "should".
    [InlineData("The policy is valid for five years.", "3. Action Suggestions for Potential Customers", "Develop a plan", StatementKind.Rule)]
    [InlineData("National ” Manufacturing Innovation Center Construction ” , etc.", "Related policies and practical suggestions", "Related policies", StatementKind.Rule)]
    [InlineData("The release of this “Opinion” marks the beginning of a new period.", "V. Implementation Suggestions", null, StatementKind.Rule)]
    [InlineData("(Note: This interpretation is based on public policy documents.", "Optimization suggestions", null, StatementKind.Rule)]
    [InlineData("Implementation details are subject to the latest notifications.)", "Optimization suggestions", null, StatementKind.Rule)]
    [InlineData("具体以官方文件为准。", "四、申报建议", null, StatementKind.Rule)]
    [InlineData("Applicants must submit the form.", "Practical suggestions", null, StatementKind.Rule)]
    [InlineData("Applicants should be registered in the city.", "Application conditions", null, StatementKind.Rule)]
    [InlineData("Enterprises should develop and keep separate accounts.", "II. Requirements", null, StatementKind.Rule)]
    [InlineData("Applicants should submit two copies.", "", null, StatementKind.Rule)]
    [InlineData("企业应当在本市注册。", "四、行动建议", null, StatementKind.Rule)]
    [InlineData("研发投入占比不得低于3%。", "二、申报条件", null, StatementKind.Rule)]
    [InlineData("对人大代表建议办理工作作出安排。", "", null, StatementKind.Rule)]
    // Expectations.
    [InlineData("related enterprises are expected to receive digital transformation subsidies.", "Opportunities", null, StatementKind.Forecast)]
    [InlineData("the market size is expected to exceed 500 billion yuan.", "2. Window of Opportunity", "Sub-segment", StatementKind.Forecast)]
    [InlineData("The sports and health industry will form a trillion-level market.", "", null, StatementKind.Forecast)]
    [InlineData("Incompatible data interfaces may lead to a surge in costs.", "1. Risk prevention", "Technical barriers", StatementKind.Forecast)]
    [InlineData("a new intelligent computing center will be built.", "III. Implementation Path Forecast from 2025 to 2027", null, StatementKind.Forecast)]
    [InlineData("Every RMB 100 million increase can create about 800 direct jobs.", "Job Creation Forecast", "Direct employment", StatementKind.Forecast)]
    [InlineData("By 2025 , it is expected that replicable achievements will be formed.", "V. Development Trends and Outlook", "Institutional achievements", StatementKind.Forecast)]
    [InlineData("市场规模预计突破五千亿元。", "", null, StatementKind.Forecast)]
    [InlineData("产业规模有望翻番。", "三、四大机遇", null, StatementKind.Forecast)]
    [InlineData("产业将迎来爆发式增长。", "", null, StatementKind.Forecast)]
    [InlineData("市場規模預計達到千億元。", "", null, StatementKind.Forecast)]
    [InlineData("Public services are more balanced : promote the linkage of services.", "III. Impact on the Future Economy", "Public services are more balanced", StatementKind.Forecast)]
    [InlineData("those who plan and act early will gain a decisive advantage.", "V. Implementation Suggestions", null, StatementKind.Forecast)]
    // What a policy grants, requires and lays down, and plain fact.
    [InlineData("enterprises with annual R&D investment exceeding 5 million yuan can receive a 150,000 yuan reward.", "(2) Local supporting execution level", "Enterprise incentives", StatementKind.Rule)]
    [InlineData("The additional deduction rate for R&D expenses will be increased to 120%.", "(2) Local supporting execution level", "Enterprise incentives", StatementKind.Rule)]
    [InlineData("A reward of 500,000 yuan will be given to recognised enterprises.", "", null, StatementKind.Rule)]
    [InlineData("The proportion of scenarios applying AI shall not be less than 20%.", "2. Factory construction", null, StatementKind.Rule)]
    [InlineData("The CNC rate of key equipment is ≥90%.", "Technical capability requirements", null, StatementKind.Rule)]
    [InlineData("Support the construction of dedicated substations.", "Opportunities", "Green energy application", StatementKind.Rule)]
    [InlineData("The pilot program is a key initiative in deepening economic restructuring.", "V. Development Trends and Outlook", null, StatementKind.Rule)]
    [InlineData("对首次认定的企业给予50万元奖励。", "二、支持措施", null, StatementKind.Rule)]
    [InlineData("本办法将于2025年5月1日起施行。", "五、附则", null, StatementKind.Rule)]
    [InlineData("", "", null, StatementKind.Rule)]
    public void A_sentence_is_told_by_its_words_and_its_place(string sentence, string headings, string? label, StatementKind expected) =>
        Assert.Equal(expected, StatementClassifier.Classify(sentence, headings.Split(" > ", StringSplitOptions.RemoveEmptyEntries), label));
}
